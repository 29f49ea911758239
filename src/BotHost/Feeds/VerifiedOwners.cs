using Confidant.Adapters.Feeds;
using Confidant.Identity;

namespace Confidant.BotHost.Feeds;

/// <summary>Tells whether a wallet that a person proved is among the verified addresses of a feed's account: then the account is theirs. Only
/// wallets that signed for this very profile count.</summary>
internal sealed partial class VerifiedOwners(IEnumerable<IFeedAddresses> sources, IClaimStore claims, ILogger<VerifiedOwners> logger)
{
    private readonly Dictionary<Platform, IFeedAddresses> _sources =
        sources.Where(static source => source.IsEnabled).ToDictionary(static source => source.Platform);

    /// <summary>Whether it is proved; false where the platform tells no addresses, or does not answer.</summary>
    public async ValueTask<bool> HasProvedAsync(SubjectAuthority subject, FeedAccount account, CancellationToken cancellationToken)
    {
        if (!_sources.TryGetValue(account.Platform, out IFeedAddresses? source))
        {
            return false;
        }

        HashSet<string> proved =
        [
            .. (await claims.ListAsync(subject, cancellationToken))
                .Where(static claim => claim is { Value.Kind: ClaimKind.Ethereum, Proof: ClaimProof.Signature or ClaimProof.Contract })
                .Select(static claim => claim.Value.Text),
        ];
        if (proved.Count == 0)
        {
            return false;
        }

        try
        {
            return (await source.ReadAsync(account, cancellationToken)).Any(address => proved.Contains(ClaimValue.Of(address).Text));
        }
        catch (FeedException error)
        {
            LogNotRead(account.Platform.Name, error.Fault);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Information, "The verified addresses of an account on {Platform} cannot be read ({Fault})")]
    private partial void LogNotRead(string platform, FeedFault fault);
}
