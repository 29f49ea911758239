using Confidant.BotHost.Models;
using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Turns;

/// <summary>Reads what an answer needs of the asker's own posts.</summary>
internal sealed class PersonaShelf(IPersonaStore store)
{
    // A prompt has other things to show; the rest is told by what they have in common.
    private const int MostShown = 12;
    private const int MostOthers = 3;
    private const int MostShownOfOthers = 4;

    private static readonly TimeSpan _lately = TimeSpan.FromDays(30);

    /// <summary>The posts, as far as the audience may hear them.</summary>
    /// <param name="audience">Who hears the answer.</param>
    /// <param name="at">When it was asked for.</param>
    /// <param name="parts">What the answer is made from.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async ValueTask<PersonaReading> ReadAsync(
        Audience audience, DateTimeOffset at, PromptParts parts, CancellationToken cancellationToken)
    {
        PostReading kept = parts.HasFlag(PromptParts.Self)
            ? await store.ReadMemoryAsync(audience, cancellationToken)
            : PostReading.Nothing;
        IReadOnlyList<PersonaMemory> others = parts.HasFlag(PromptParts.Self) ? await store.ReadOthersAsync(audience, cancellationToken) : [];
        bool isLately = parts.HasFlag(PromptParts.LatestPosts);
        PostReading counted = isLately || parts.HasFlag(PromptParts.Posts)
            ? await store.ReadPostsAsync(audience, cancellationToken)
            : PostReading.Nothing;
        return new PersonaReading(
            MemoryContextWriter.Choose(kept.Posts, MostShown),
            [
                .. others.OrderByDescending(static other => other.Persona.LastInteraction).Take(MostOthers)
                    .Select(static other => other with { Posts = [.. other.Posts.Take(MostShownOfOthers)] }),
            ],
            counted == PostReading.Nothing ? null : PostOverview.Of(isLately ? LatestOf(counted.Posts, at) : counted.Posts),
            [.. kept.Epochs.Concat(counted.Epochs).Distinct()]);
    }

    // Who has been silent for longer is told of the last they posted.
    private static List<OwnPost> LatestOf(IReadOnlyList<OwnPost> posts, DateTimeOffset at)
    {
        List<OwnPost> latest = [.. posts.TakeWhile(post => at - post.PostedAt <= _lately)];
        return latest.Count > 0 ? latest : [.. posts.Take(MostShown)];
    }
}
