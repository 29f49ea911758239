using System.Globalization;
using Confidant.BotHost.Commands.Texts;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.BotHost.Commands.Feeds;

/// <summary>Chooses what is learned from the caller's posts: by tag and by date.</summary>
internal sealed class FeedChoosing(IFeedStore feeds)
{
    /// <summary>Lets all be learned from.</summary>
    public const string All = "all";

    private const int MostTags = 50;
    private const int LongestTag = 100;

    private static readonly char[] _edges = [' ', ',', '\t', '\r', '\n'];

    /// <summary>Only posts with tags.</summary>
    public ValueTask<CommandResult> OnlyAsync(CommandCall call, string typed, CancellationToken cancellationToken) =>
        ReadTags(typed) is { } tags
            ? ChangeAsync(call, choice => choice with { OnlyTags = tags, WithoutTags = [.. choice.WithoutTags.Except(tags)] }, cancellationToken)
            : ValueTask.FromResult(Say(call, call.Texts.FeedChoices.WhichTag));

    /// <summary>No posts with tags, besides those that were left out before.</summary>
    public ValueTask<CommandResult> WithoutAsync(CommandCall call, string typed, CancellationToken cancellationToken) =>
        ReadTags(typed) is { } tags
            ? ChangeAsync(
                call,
                choice => choice with
                {
                    WithoutTags = [.. choice.WithoutTags.Union(tags).TakeLast(MostTags)],
                    OnlyTags = [.. choice.OnlyTags.Except(tags)],
                },
                cancellationToken)
            : ValueTask.FromResult(Say(call, call.Texts.FeedChoices.WhichTag));

    /// <summary>Only posts from a day on.</summary>
    public ValueTask<CommandResult> SinceAsync(CommandCall call, string typed, CancellationToken cancellationToken) =>
        ReadDay(typed) is { } day
            ? ChangeAsync(call, choice => choice with { Since = day }, cancellationToken)
            : ValueTask.FromResult(Say(call, call.Texts.FeedChoices.WhichDate));

    /// <summary>Only posts until the end of a day.</summary>
    public ValueTask<CommandResult> UntilAsync(CommandCall call, string typed, CancellationToken cancellationToken) =>
        ReadDay(typed) is { } day
            ? ChangeAsync(call, choice => choice with { Until = day.AddDays(1).AddTicks(-1) }, cancellationToken)
            : ValueTask.FromResult(Say(call, call.Texts.FeedChoices.WhichDate));

    /// <summary>All posts.</summary>
    public ValueTask<CommandResult> AllAsync(CommandCall call, CancellationToken cancellationToken) =>
        ChangeAsync(call, static _ => FeedChoice.All, cancellationToken);

    private async ValueTask<CommandResult> ChangeAsync(
        CommandCall call, Func<FeedChoice, FeedChoice> change, CancellationToken cancellationToken)
    {
        FeedChoice choice = change(await feeds.ReadChoiceAsync(call.Subject, cancellationToken));
        IFeedChoiceTexts texts = call.Texts.FeedChoices;
        bool isAll = choice is { OnlyTags.Count: 0, WithoutTags.Count: 0, Since: null, Until: null };
        return FeedsCommand.Whisper(call, new CommandReply(isAll ? texts.Choice(choice) : texts.Chosen(choice))
        {
            Buttons = isAll
                ? [[FeedsCommand.ListButton(call)]]
                : [[new CommandButton(texts.AllButton, FeedsCommand.ActionOf(All)), FeedsCommand.ListButton(call)]],
        }) with
        {
            Effects = [new TurnEffect.ChooseLearning(call.Subject, choice)],
        };
    }

    private static string[]? ReadTags(string typed)
    {
        string[] tags =
        [
            .. typed.Split(_edges, StringSplitOptions.RemoveEmptyEntries).Select(static tag => tag.TrimStart('#').ToLowerInvariant()).Distinct(),
        ];
        return tags.Length is > 0 and <= MostTags && tags.All(static tag => tag.Length is > 0 and <= LongestTag) ? tags : null;
    }

    private static DateTimeOffset? ReadDay(string typed) => DateTimeOffset.TryParseExact(
        typed, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset day)
            ? day
            : null;

    private static CommandResult Say(CommandCall call, string text) => FeedsCommand.Whisper(call, new CommandReply(text));
}
