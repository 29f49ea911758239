using Confidant.BotHost.Turns;
using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Models.Answers;

/// <summary>What of a prompt a model may be shown. Pure.</summary>
internal static class PromptPrivacy
{
    /// <summary>The prompt without what rests on a marked message. What somebody tells of most goes too: it is counted over marked
    /// messages as well.</summary>
    public static Prompt Without(Prompt prompt, IReadOnlySet<MessageId> marked)
    {
        return prompt with
        {
            Recalled = [.. prompt.Recalled.Where(row => !marked.Overlaps(row.Sources))],
            Window = [.. prompt.Window.Where(turn => !marked.Contains(turn.Id))],
            Session = [.. prompt.Session.Where(turn => !marked.Contains(turn.Id))],
            SessionSummary = prompt.SessionSummary is { } before && !marked.Overlaps(before.Sources) ? before : null,
            Summaries = prompt.Summaries with { Person = Keep(prompt.Summaries.Person), Group = Keep(prompt.Summaries.Group) },
            Context = prompt.Context with
            {
                Values = [.. prompt.Context.Values.Where(value => !marked.Overlaps(value.Sources))],
                Patterns = prompt.Context.Patterns with { Topics = [] },
            },
            Self = new MemoryContext(
                [.. prompt.Self.Shown.Where(post => !marked.Contains(post.Message))],
                prompt.Self.Whole is { } whole && !marked.Overlaps(whole.Sources) ? whole : null),
            Personas =
            [
                .. prompt.Personas
                    .Select(persona => persona with { Posts = [.. persona.Posts.Where(post => !marked.Contains(post.Message))] })
                    .Where(static persona => persona.Posts.Count > 0),
            ],
            Posts = prompt.Posts is { } posts && !marked.Overlaps(posts.Sources) ? posts : null,
        };

        Summary? Keep(Summary? summary) => summary is not null && !marked.Overlaps(summary.Sources) ? summary : null;
    }

    /// <summary>Refuses a prompt that holds what its audience may not read: one call carries one audience.</summary>
    /// <exception cref="InvalidOperationException">It does, or nobody says who its audience is.</exception>
    public static void CheckAudience(Prompt prompt)
    {
        Audience audience = prompt.Audience
            ?? throw new InvalidOperationException("A prompt for a model names its audience.");
        HashSet<PartitionKey> readable =
        [
            .. audience.Partitions, PartitionKey.Shared(audience.Agent, audience.Speaker), PartitionKey.Shared(AgentId.Any, audience.Speaker),
        ];
        bool isWithin = audience.Speaker == prompt.Speaker && audience.Agent == prompt.Agent.Id
            && prompt.Recalled.All(row => readable.Contains(row.Reference.Partition))
            && prompt.Summaries.All.All(summary => readable.Contains(summary.Partition));
        if (!isWithin)
        {
            throw new InvalidOperationException("A prompt holds what its audience may not read.");
        }
    }
}
