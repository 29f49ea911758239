namespace Confidant.Emulators.Telegram;

/// <summary>An update and its times, in microseconds from the emulator's start.</summary>
internal sealed record QueuedUpdate(long Id, long ChatId, long EnqueuedAt, byte[] Json)
{
    /// <summary>When it was first handed out; null while it was not.</summary>
    public long? DeliveredAt { get; set; }

    /// <summary>Whether it is on its way to a webhook, or waits to be brought again.</summary>
    public bool IsUnderWay { get; set; }

    /// <summary>How often bringing it failed.</summary>
    public int Failures { get; set; }
}
