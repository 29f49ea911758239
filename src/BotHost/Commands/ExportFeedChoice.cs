using Confidant.Memory;

namespace Confidant.BotHost.Commands;

/// <summary>What a person wants learned from their posts, in the file of /export.</summary>
internal sealed record ExportFeedChoice(
    IReadOnlyList<string> OnlyTags, IReadOnlyList<string> WithoutTags, DateTimeOffset? Since, DateTimeOffset? Until)
{
    /// <summary>The form of a choice.</summary>
    public static ExportFeedChoice From(FeedChoice choice) => new(choice.OnlyTags, choice.WithoutTags, choice.Since, choice.Until);
}
