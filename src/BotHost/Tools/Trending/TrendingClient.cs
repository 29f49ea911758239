using System.Globalization;
using System.Text.Json;

namespace Confidant.BotHost.Tools.Trending;

/// <summary>Asks the service. Whatever goes wrong there is an outcome; logs tell of it without a word of question or answer.</summary>
internal sealed partial class TrendingClient(TrendingTransport transport, ILogger<TrendingClient> logger)
{
    private const int LongestId = 256;
    private const int LongestTitle = 100;

    /// <summary>Asks what is trending.</summary>
    /// <param name="query">The question; all of it leaves the host.</param>
    /// <param name="platform">The platform it is about ("YOUTUBE").</param>
    /// <param name="session">The id that the service has for the session; null for a new one.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<TrendingOutcome> SearchAsync(
        string query, string platform, string? session, CancellationToken cancellationToken)
    {
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(
            new TrendingQuestion(query, platform, session), TrendingWire.Default.TrendingQuestion);
        (TrendingAnswer? answer, TrendingFault? fault) = await transport.SendAsync(
            "chat", body, TrendingWire.Default.TrendingAnswer, cancellationToken);
        return answer?.Response is { Length: > 0 } response
            ? new TrendingOutcome.Answered(ForeignText.Clean(response), IsId(answer.SessionId) ? answer.SessionId : null)
            : Unavailable(fault ?? TrendingFault.Broken);
    }

    /// <summary>The sessions that the service keeps.</summary>
    /// <param name="platform">Only those about one platform; null for all.</param>
    /// <param name="limit">How many at the most.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<TrendingOutcome> ListAsync(string? platform, int limit, CancellationToken cancellationToken)
    {
        string query = string.Create(CultureInfo.InvariantCulture, $"sessions?limit={limit}")
            + (platform is null ? "" : $"&platform={Uri.EscapeDataString(platform)}");
        (List<TrendingListItem>? items, TrendingFault? fault) = await transport.SendAsync(
            query, null, TrendingWire.Default.ListTrendingListItem, cancellationToken);
        return items is null
            ? Unavailable(fault ?? TrendingFault.Broken)
            : new TrendingOutcome.Listed(
            [
                .. items.OfType<TrendingListItem>().Where(static item => IsId(item.SessionId)).Take(limit).Select(static item =>
                    new TrendingSession(item.SessionId!, Line(item.Title), Line(item.Platform))),
            ]);
    }

    private static bool IsId(string? id) => id is { Length: > 0 and <= LongestId } && !id.Any(char.IsControl);

    private static string Line(string? text)
    {
        string line = ForeignText.Clean(text ?? "").Replace('\n', ' ');
        return line.Length <= LongestTitle ? line : line[..LongestTitle];
    }

    private TrendingOutcome.Unavailable Unavailable(TrendingFault fault)
    {
        LogFault(fault);
        return new TrendingOutcome.Unavailable(fault);
    }

    [LoggerMessage(LogLevel.Warning, "The trending service gave no answer: {Fault}")]
    private partial void LogFault(TrendingFault fault);
}
