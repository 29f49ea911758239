using System.Text.Json.Serialization;
using Confidant.Memory;

namespace Confidant.BotHost.Web.Api;

/// <summary>What personas learned in a run.</summary>
/// <param name="UpdatedPersonas">The names of those that learned.</param>
/// <param name="LearningCount">From how many posts.</param>
/// <param name="TotalPostsProcessed">How many posts were looked at.</param>
internal sealed record LearningResultsShown(IReadOnlyList<string> UpdatedPersonas, int LearningCount, int TotalPostsProcessed);

/// <summary>How a run over a feed ended.</summary>
/// <param name="Message">How it ended, in words; also why nothing was learned.</param>
/// <param name="NewPostsCount">How many posts were not known.</param>
/// <param name="TotalPostsSynced">How many posts of the feed are kept.</param>
/// <param name="LearningResults">What was learned.</param>
internal sealed record SyncShown(string Message, int NewPostsCount, int TotalPostsSynced, LearningResultsShown LearningResults)
{
    /// <summary>Topics, tone and times; left out where nobody asked for them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AnalyticsShown? Analytics { get; init; }

    /// <summary>The form of a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="message">How it ended.</param>
    /// <param name="personas">The person's personas.</param>
    public static SyncShown From(SyncRun run, string message, IReadOnlyList<UserPersona> personas) => new(
        message,
        run.Counts.New,
        run.TotalPosts,
        new LearningResultsShown(
            [.. personas.Where(persona => run.UpdatedPersonas.Contains(persona.Id)).Select(static persona => persona.Name)],
            run.Counts.Learned,
            run.Counts.Processed));
}
