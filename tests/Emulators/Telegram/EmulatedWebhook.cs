namespace Confidant.Emulators.Telegram;

/// <summary>Where a bot has its updates brought. Guarded by the world's lock.</summary>
internal sealed class EmulatedWebhook(string url, string? secret, int maxConnections)
{
    public string Url { get; } = url;

    public string? Secret { get; } = secret;

    public int MaxConnections { get; } = maxConnections;

    /// <summary>How many updates are on their way.</summary>
    public int UnderWay { get; set; }

    /// <summary>When bringing one failed last; null while none did.</summary>
    public DateTimeOffset? FailedAt { get; set; }

    /// <summary>Why; null while none did.</summary>
    public string? Failure { get; set; }
}
