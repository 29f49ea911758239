using System.Diagnostics;

namespace Confidant.Emulators.Telegram;

/// <summary>Everything the emulated Telegram knows. Whoever touches it holds <see cref="Gate"/>.</summary>
internal sealed class TelegramWorld : IDisposable
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly Dictionary<long, long> _lastMessageIds = [];
    private long _lastNumber = 1000;

    public TelegramWorld(TimeProvider time)
    {
        Time = time;
        Courier = new WebhookCourier(this);
    }

    public Lock Gate { get; } = new();

    public TimeProvider Time { get; }

    public WebhookCourier Courier { get; }

    public Dictionary<string, EmulatedBot> Bots { get; } = new(StringComparer.Ordinal);

    public Dictionary<long, EmulatedUser> Users { get; } = [];

    public Dictionary<long, EmulatedChat> Chats { get; } = [];

    public List<SentMessage> Sent { get; } = [];

    public Dictionary<(long Chat, long Id), SentMessage> SentById { get; } = [];

    public Dictionary<(long Chat, long Id), SentMessage> EphemeralById { get; } = [];

    public Dictionary<(long Chat, long Id), UserMessage> Said { get; } = [];

    public Dictionary<(long Chat, long Id), UserMessage> SaidEphemeral { get; } = [];

    public Dictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, EmulatedPress> Presses { get; } = [];

    public Dictionary<string, EmulatedQuery> Queries { get; } = [];

    public Dictionary<string, EmulatedBusiness> Businesses { get; } = [];

    public List<EmulatedCallbackAnswer> CallbackAnswers { get; } = [];

    public List<QueuedUpdate> Timings { get; } = [];

    public Conditions Conditions { get; } = new();

    public FaultPlan<EmulatedFault> Faults { get; } = new();

    public Dictionary<string, RequestCount> Counts { get; } = new(StringComparer.OrdinalIgnoreCase);

    public List<EmulatedDraft> Drafts { get; } = [];

    public List<EmulatedChatAction> ChatActions { get; } = [];

    public bool KnowsRichMessages { get; set; } = true;

    public bool KnowsDrafts { get; set; } = true;

    public EphemeralSupport Ephemeral { get; set; } = EphemeralSupport.Full;

    /// <summary>Completed by the release of held answers; null while none are held.</summary>
    public TaskCompletionSource? Hold { get; set; }

    /// <summary>How many answers are held at present.</summary>
    public int Held { get; set; }

    public long Microseconds => (long)Stopwatch.GetElapsedTime(_start).TotalMicroseconds;

    public void Dispose() => Courier.Dispose();

    public long NextNumber() => ++_lastNumber;

    public long NextMessageId(long chat) => _lastMessageIds[chat] = _lastMessageIds.GetValueOrDefault(chat) + 1;

    public RequestCount CountOf(string method)
    {
        if (!Counts.TryGetValue(method, out RequestCount? count))
        {
            Counts[method] = count = new RequestCount();
        }

        return count;
    }
}
