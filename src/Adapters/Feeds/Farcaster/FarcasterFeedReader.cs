using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using Confidant.Identity;

namespace Confidant.Adapters.Feeds;

/// <summary>Casts on Farcaster, and the addresses that their author verified, by a hub's HTTP API.</summary>
internal sealed partial class FarcasterFeedReader(FarcasterHub hub) : IFeedReader, IFeedAddresses
{
    private const string Ethereum = "PROTOCOL_ETHEREUM";
    private const int MostPages = 50;

    /// <inheritdoc cref="IFeedReader.Platform"/>
    public Platform Platform => Platform.Farcaster;

    /// <inheritdoc cref="IFeedReader.IsEnabled"/>
    public bool IsEnabled => hub.IsConfigured;

    /// <inheritdoc/>
    public async ValueTask<FeedAccount> FindAsync(string? address, FeedGrant? grant, CancellationToken cancellationToken)
    {
        string written = address?.Trim() ?? "";
        string name = (Page().Match(written) is { Success: true } page ? page.Groups["name"].Value : written).TrimStart('@').ToLowerInvariant();
        if (Number().Match(name) is { Success: true } number)
        {
            long given = long.Parse(number.Groups["fid"].Value, CultureInfo.InvariantCulture);
            return await hub.FindNameAsync(given, cancellationToken) is { } shown
                ? AccountOf(given, shown)
                : throw new FeedException(FeedFault.Missing, "There is no such account.");
        }

        if (!Name().IsMatch(name))
        {
            throw new FeedException(FeedFault.NotAnAddress, "It is no name of Farcaster.");
        }

        JsonElement proof = await hub.TryReadAsync("userNameProofByName?name=" + Uri.EscapeDataString(name), cancellationToken)
            ?? throw new FeedException(FeedFault.Missing, "There is no such account.");
        return LooseJson.Number(LooseJson.Find(proof, "fid")) is { } fid and > 0
            ? AccountOf(fid, name)
            : throw new FeedException(FeedFault.Malformed, "There is no account in the answer.");
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<FeedPage> ReadAsync(
        FeedAccount account, string? position, FeedGrant? grant, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (FeedPage page in FeedWalk.ReadAsync(new FarcasterTimeline(hub, FidOf(account)), position, cancellationToken))
        {
            yield return page;
        }
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<EthereumAddress>> ReadAsync(FeedAccount account, CancellationToken cancellationToken)
    {
        long fid = FidOf(account);
        var addresses = new List<EthereumAddress>();
        string? next = null;
        for (int pages = 0; pages < MostPages; pages++)
        {
            (IReadOnlyList<JsonElement> messages, string? after) = await hub.ReadPageAsync("verificationsByFid", fid, next, cancellationToken);
            addresses.AddRange(messages.Select(message => AddressOf(message, fid)).OfType<EthereumAddress>());
            if (after is null || after == next)
            {
                break;
            }

            next = after;
        }

        return [.. addresses.Distinct()];
    }

    // The body's name and its protocol came later: older hubs know Ethereum alone.
    private static EthereumAddress? AddressOf(JsonElement message, long fid)
    {
        if (LooseJson.Number(LooseJson.Find(message, "data", "fid")) != fid
            || LooseJson.Text(message, "data", "type") != "MESSAGE_TYPE_VERIFICATION_ADD_ETH_ADDRESS")
        {
            return null;
        }

        JsonElement? body = LooseJson.Find(message, "data", "verificationAddAddressBody")
            ?? LooseJson.Find(message, "data", "verificationAddEthAddressBody");
        return body is { } verified && (LooseJson.Text(verified, "protocol") ?? Ethereum) == Ethereum
            && EthereumAddress.TryParse(LooseJson.Text(verified, "address")?.ToLowerInvariant(), out EthereumAddress address)
                ? address
                : null;
    }

    private static FeedAccount AccountOf(long fid, string name) => new(Platform.Farcaster, fid.ToString(CultureInfo.InvariantCulture), name);

    private static long FidOf(FeedAccount account) =>
        long.TryParse(account.Id, NumberStyles.None, CultureInfo.InvariantCulture, out long fid)
            ? fid
            : throw new FeedException(FeedFault.NotAnAddress, "It is no account of Farcaster.");

    [GeneratedRegex(@"\A(?:https?://)?(?:www\.)?(?:farcaster\.xyz|warpcast\.com)/(?<name>[^/?#]+)", RegexOptions.IgnoreCase, 1_000)]
    private static partial Regex Page();

    [GeneratedRegex(@"\A(?:fid:|!)?(?<fid>[1-9][0-9]{0,14})\z", RegexOptions.None, 1_000)]
    private static partial Regex Number();

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{0,15}(?:(?:\.base)?\.eth)?\z", RegexOptions.None, 1_000)]
    private static partial Regex Name();
}
