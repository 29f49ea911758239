using System.Threading.Channels;
using Confidant.Adapters;
using Confidant.Identity;

namespace Confidant.BotHost.Tests.Support;

/// <summary>A platform that keeps what it is given to send, and whose outcomes a test decides.</summary>
internal sealed class RecordingAdapter : IPlatformAdapter, IGroupLookup
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    private readonly Channel<Delivery> _deliveries = Channel.CreateUnbounded<Delivery>();

    /// <summary>What becomes of an attempt; a test may replace it.</summary>
    public Func<Delivery, SendOutcome> Decide { get; set; } = static _ => new SendOutcome.Sent();

    /// <summary>Held while a test wants requests to wait before they leave.</summary>
    public TaskCompletionSource? Hold { get; set; }

    /// <summary>Raised when a request has begun to wait for <see cref="Hold"/>.</summary>
    public TaskCompletionSource Waiting { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What buttons were acknowledged with.</summary>
    public List<string?> Notices { get; } = [];

    public Platform Platform => Platform.Telegram;

    public PlatformHealth Health => new(PlatformState.Connected);

    public Task RunAsync(IIntake intake, CancellationToken cancellationToken) =>
        Task.Delay(Timeout.Infinite, cancellationToken).ContinueWith(static _ => { }, TaskScheduler.Default);

    public IReadOnlyList<OutgoingMessage> Split(OutgoingMessage message) => [message];

    public async ValueTask<SendOutcome> SendAsync(
        ConversationKey conversation,
        OutgoingMessage message,
        string idempotencyKey,
        Func<CancellationToken, ValueTask<bool>> mayStillSend,
        CancellationToken cancellationToken)
    {
        if (Hold is { } hold)
        {
            Waiting.TrySetResult();
            await hold.Task.WaitAsync(cancellationToken);
        }

        if (!await mayStillSend(cancellationToken))
        {
            return new SendOutcome.Refused("withdrawn");
        }

        var delivery = new Delivery(conversation, message, idempotencyKey);
        SendOutcome outcome = Decide(delivery);
        if (outcome is SendOutcome.Sent)
        {
            _deliveries.Writer.TryWrite(delivery);
        }

        return outcome;
    }

    /// <summary>Where typing was shown, in order.</summary>
    public List<ConversationKey> Typing { get; } = [];

    public ValueTask ShowTypingAsync(ConversationKey conversation, CancellationToken cancellationToken)
    {
        lock (Typing)
        {
            Typing.Add(conversation);
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Where answers are shown while they are made; null for nowhere.</summary>
    public RecordingLive? LiveRecord { get; set; }

    public ILiveAnswers Live => (ILiveAnswers?)LiveRecord ?? NoLiveAnswers.Instance;

    public ValueTask AcknowledgeAsync(ButtonPressed press, string? notice, CancellationToken cancellationToken)
    {
        lock (Notices)
        {
            Notices.Add(notice);
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>What can be fetched, by reference.</summary>
    public Dictionary<string, byte[]> Files { get; } = [];

    public async ValueTask<FetchOutcome> FetchToAsync(
        ConversationKey conversation, IncomingFile file, Stream target, long maxBytes, CancellationToken cancellationToken)
    {
        if (!Files.TryGetValue(file.Reference, out byte[]? content))
        {
            return FetchOutcome.Unavailable;
        }

        if (content.Length > maxBytes)
        {
            return FetchOutcome.TooLong;
        }

        await target.WriteAsync(content, cancellationToken);
        return FetchOutcome.Fetched;
    }

    /// <summary>Who administers every group.</summary>
    public HashSet<string> Admins { get; } = [];

    public ValueTask<bool> IsAdminAsync(
        ConversationKey conversation, PlatformUserId person, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Admins.Contains(person.Value));

    /// <summary>Whether people can read groups, by account; who is not here is not told.</summary>
    public Dictionary<string, bool> Members { get; } = [];

    /// <summary>What groups show of themselves, by chat.</summary>
    public Dictionary<string, GroupDescription> Descriptions { get; } = [];

    public IGroupLookup Groups => this;

    public ValueTask<bool?> IsMemberAsync(
        ConversationKey conversation, PlatformUserId person, CancellationToken cancellationToken) =>
        ValueTask.FromResult<bool?>(Members.TryGetValue(person.Value, out bool isMember) ? isMember : null);

    public ValueTask<GroupDescription?> DescribeAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Descriptions.GetValueOrDefault(conversation.Chat.Value));

    public ValueTask<bool?> HearsEverythingAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        ValueTask.FromResult(HearsEverything);

    /// <summary>Whether the bot is told everything that is said in groups; null where the platform does not tell.</summary>
    public bool? HearsEverything { get; set; }

    public ValueTask PublishCommandsAsync(IReadOnlyList<CommandDescription> commands, CancellationToken cancellationToken) =>
        ValueTask.CompletedTask;

    /// <summary>The next message that was sent.</summary>
    public async Task<Delivery> NextAsync() => await _deliveries.Reader.ReadAsync().AsTask().WaitAsync(_patience);

    /// <summary>Whether something was sent that no test has read yet.</summary>
    public bool HasMore => _deliveries.Reader.Count > 0;
}

/// <summary>A message as it was sent.</summary>
internal sealed record Delivery(ConversationKey Conversation, OutgoingMessage Message, string IdempotencyKey);
