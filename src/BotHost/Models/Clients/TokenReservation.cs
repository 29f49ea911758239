using Confidant.Identity;

namespace Confidant.BotHost.Models.Clients;

/// <summary>Tokens that are taken for a call. What it does not report as used goes back.</summary>
internal sealed class TokenReservation(TokenBudget budget, UserId? person, long taken, DateOnly day) : IDisposable
{
    /// <summary>How many tokens the call came to.</summary>
    /// <value>The default is 0: a call that failed before it began.</value>
    public long Used { get; set; }

    /// <inheritdoc/>
    public void Dispose() => budget.Settle(person, Used - taken, day);
}
