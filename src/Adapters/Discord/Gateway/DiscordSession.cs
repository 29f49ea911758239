namespace Confidant.Adapters.Discord;

/// <summary>A session of a shard: what a resume has to name. It outlives its connections. Safe for concurrent use.</summary>
/// <param name="id">Discord's id of it. A secret to some degree: kept, never logged.</param>
/// <param name="resumeUrl">Where it is resumed; null where Discord did not say.</param>
/// <param name="bot">The account that it belongs to.</param>
/// <param name="sequence">The number of the last event that is accepted.</param>
internal sealed class DiscordSession(string id, Uri? resumeUrl, string bot, long sequence)
{
    private long _accepted = sequence;
    private long _received = sequence;

    /// <summary>Discord's id of it.</summary>
    public string Id => id;

    /// <summary>Where it is resumed.</summary>
    public Uri? ResumeUrl => resumeUrl;

    /// <summary>The account that it belongs to.</summary>
    public string Bot => bot;

    /// <summary>The number of the last event that is on disk, or of no concern to the store. Only this counts as seen.</summary>
    public long Accepted => Interlocked.Read(ref _accepted);

    /// <summary>The number of the last event that is in the queue, which keeps it until it is accepted.</summary>
    public long Received => Interlocked.Read(ref _received);

    /// <summary>Whether an event is not in the queue yet: a resume repeats what was received and not yet accepted.</summary>
    public bool IsNew(long number) => number > Received;

    /// <summary>Notes that an event is in the queue.</summary>
    public void Receive(long number) => Interlocked.Exchange(ref _received, number);

    /// <summary>Notes that everything up to an event is accepted.</summary>
    public void Accept(long number) => Interlocked.Exchange(ref _accepted, number);
}
