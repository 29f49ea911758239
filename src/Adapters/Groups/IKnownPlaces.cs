using Confidant.Identity;

namespace Confidant.Adapters;

/// <summary>Which places, such as Discord servers, the bot was in when it last listened: what happened since, a platform may not tell.
/// Safe for concurrent use.</summary>
public interface IKnownPlaces
{
    /// <summary>The places of which at least one group is known through an account, in no order.</summary>
    ValueTask<IReadOnlyList<KnownPlace>> ReadAsync(Platform platform, BotAccountId account, CancellationToken cancellationToken);
}
