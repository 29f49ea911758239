using Confidant.Identity;

namespace Confidant.Adapters.Feeds;

/// <summary>Tells which wallets an account has proved on its platform: who has proved one of them here, too, has the account. Safe for
/// concurrent use.</summary>
public interface IFeedAddresses
{
    /// <summary>The platform.</summary>
    Platform Platform { get; }

    /// <summary>Whether it may ask at all: false until the operator configures what it needs.</summary>
    bool IsEnabled { get; }

    /// <summary>The verified Ethereum addresses of an account; none where it has none.</summary>
    /// <exception cref="FeedException">They cannot be read.</exception>
    ValueTask<IReadOnlyList<EthereumAddress>> ReadAsync(FeedAccount account, CancellationToken cancellationToken);
}
