using Confidant.Adapters;
using Confidant.BotHost.Commands;

namespace Confidant.BotHost.Tools.Trending;

/// <summary>/trending QUERY [platform]: asks the service that is configured, and tells what it says as its words.</summary>
internal sealed class TrendingCommand(TrendingSearch search, TimeProvider time) : ICommand
{
    /// <inheritdoc/>
    public CommandDescription Description { get; } = Describe.Command(
        "trending",
        static texts => texts.Trending.Menu,
        false,
        Describe.Option("query", static texts => texts.TrendingQuery) with { IsRequired = true },
        Describe.Option("platform", static texts => texts.TrendingPlatform, TrendingPlatforms.All));

    /// <inheritdoc/>
    public async ValueTask<CommandResult> RunAsync(CommandCall call, string argument, CancellationToken cancellationToken)
    {
        string[] words = argument.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string? platform = words.Length > 1 ? TrendingPlatforms.Find(words[^1]) : null;
        string query = string.Join(' ', platform is null ? words : words[..^1]);
        if (query.Length == 0)
        {
            return CommandResult.Say(call.Texts.Trending.Usage);
        }

        TrendingOutcome outcome = await search.SearchAsync(
            new ToolPlace(call.Audience, call.Conversation, time.GetUtcNow(), query),
            query,
            platform ?? TrendingPlatforms.Default,
            external: null,
            cancellationToken);
        return CommandResult.Say(outcome is TrendingOutcome.Answered answered
            ? call.Texts.Trending.Answer(platform ?? TrendingPlatforms.Default, answered.Response)
            : call.Texts.Trending.Unavailable);
    }
}
