using System.Globalization;
using System.Net;
using System.Text.Json;
using Confidant.Adapters.Bios;
using Microsoft.Extensions.Options;

namespace Confidant.Adapters.Feeds;

/// <summary>Asks the hub of Farcaster that is configured.</summary>
internal sealed class FarcasterHub(FeedHttp http, IOptions<FeedOptions> options)
{
    private readonly string? _hub = options.Value.Farcaster.HubUrl?.TrimEnd('/');

    /// <summary>Whether one is configured.</summary>
    public bool IsConfigured => !string.IsNullOrEmpty(_hub);

    /// <summary>Fetches a document; null where the hub says that there is none.</summary>
    /// <exception cref="FeedException">The hub does not answer, or wrongly.</exception>
    public async Task<JsonElement?> TryReadAsync(string what, CancellationToken cancellationToken)
    {
        if (!IsConfigured)
        {
            throw new FeedException(FeedFault.Refused, "No hub is configured.");
        }

        FeedAnswer answer = await http.SendAsync(new FeedRequest(new Uri($"{_hub}/v1/{what}")), cancellationToken);
        return answer.Status is HttpStatusCode.BadRequest or HttpStatusCode.NotFound
            && answer.TryRead() is { } problem && LooseJson.Text(problem, "errCode") is not null
            && HubAnswer.IsNotFound(answer.Status, problem)
                ? null
                : answer.Read();
    }

    /// <summary>One page of an account's messages.</summary>
    /// <exception cref="FeedException">The hub does not answer, or wrongly.</exception>
    public async Task<(IReadOnlyList<JsonElement> Messages, string? Next)> ReadPageAsync(
        string what, long fid, string? next, CancellationToken cancellationToken)
    {
        string address = string.Create(CultureInfo.InvariantCulture, $"{what}?fid={fid}&pageSize=100&reverse=true")
            + (next is null ? "" : $"&pageToken={Uri.EscapeDataString(next)}");
        if (await TryReadAsync(address, cancellationToken) is not { } page)
        {
            throw new FeedException(FeedFault.Missing, "There is no such account.");
        }

        return LooseJson.Find(page, "messages") is { ValueKind: JsonValueKind.Array } messages
            ? ([.. messages.EnumerateArray()], LooseJson.Text(page, "nextPageToken") is { Length: > 0 } token ? token : null)
            : throw new FeedException(FeedFault.Malformed, "There are no messages in the answer.");
    }

    /// <summary>The name that an account shows; null where it has none.</summary>
    public async Task<string?> FindNameAsync(long fid, CancellationToken cancellationToken)
    {
        string what = string.Create(CultureInfo.InvariantCulture, $"userDataByFid?fid={fid}&user_data_type=USER_DATA_TYPE_USERNAME");
        return await TryReadAsync(what, cancellationToken) is { } data
            && FeedText.Name(LooseJson.Text(data, "data", "userDataBody", "value")) is { Length: > 0 } name ? name : null;
    }
}
