using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Commands.Feeds;

/// <summary>What a forget of everything takes of somebody's feeds and personas.</summary>
internal sealed class LearnedPosts(IFeedStore feeds, IPersonaStore personas)
{
    /// <summary>Tells it; empty where there is nothing.</summary>
    public async ValueTask<string> GoTooAsync(CommandCall call, CancellationToken cancellationToken)
    {
        IReadOnlyList<Integration> connected = await feeds.ListAsync(call.Subject, cancellationToken);
        IReadOnlyList<UserPersona> own = await personas.ListAsync(call.Subject, cancellationToken);

        // Self stays as if it had never learned.
        return call.Texts.Feeds.GoToo(
            connected.Count, own.Count(static persona => persona.Id != PersonaId.Self || persona.InteractionCount > 0));
    }
}
