using Confidant.Identity;

namespace Confidant.Adapters;

/// <summary>Which groups the host is in, as far as its store knows. Safe for concurrent use.</summary>
public interface IKnownGroups
{
    /// <summary>The chats of groups that an account is in, some of them twice where a group has had another id. Empty where no
    /// store is open.</summary>
    /// <param name="platform">The platform.</param>
    /// <param name="account">The account.</param>
    /// <param name="limit">How many at most; always the same ones.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<IReadOnlyList<ChatId>> ReadAsync(
        Platform platform, BotAccountId account, int limit, CancellationToken cancellationToken);
}
