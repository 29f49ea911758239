namespace Confidant.Adapters.Telegram;

/// <summary>How several bots stand together. Pure.</summary>
internal static class TelegramHealthSum
{
    /// <summary>The health of one bot as it is; of several: failed where all failed, degraded where any is worse than the rest.</summary>
    public static PlatformHealth Of(IReadOnlyList<AccountHealth> accounts)
    {
        if (accounts.Count == 1)
        {
            return accounts[0].Health;
        }

        AccountHealth[] ill = [.. accounts.Where(static account => account.Health.Cause is not null)];
        return new PlatformHealth(
            Sum([.. accounts.Select(static account => account.Health.State)]),
            ill.Length == 0 ? null : string.Join(' ', ill.Select(static account => $"{account.Name}: {account.Health.Cause}")),
            ill.Length == 0 ? null : string.Join(' ', ill.Select(static account => account.Health.Cure).OfType<string>().Distinct()))
        {
            Accounts = accounts,
        };
    }

    private static PlatformState Sum(IReadOnlyList<PlatformState> states)
    {
        PlatformState worst = states.Max();
        return worst == PlatformState.Failed && states.Any(static state => state != PlatformState.Failed)
            ? PlatformState.Degraded
            : worst == PlatformState.Connected && states.Contains(PlatformState.Connecting)
                ? PlatformState.Connecting
                : worst;
    }
}
