using System.Text.Json;
using Confidant.Adapters;
using Confidant.BotHost.Turns;
using Confidant.Identity;
using Confidant.Storage;

namespace Confidant.BotHost.Intake;

/// <summary>Puts the parts of an album together, which their platform delivers one by one and never counts. They wait in the inbox,
/// so that after a kill they are gathered again. Safe for concurrent use.</summary>
internal sealed class AlbumGatherer(IInbox inbox, TimeProvider time)
{
    /// <summary>How long no further part must have come.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);

    /// <summary>How long the first part waits at the most.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    // An album has ten parts at the most, and little is said in a conversation between them.
    private const int MostLookedAt = 200;
    private const int MostAnswered = 1_000;

    // What was accepted before this host started may have parts that come only now.
    private readonly DateTimeOffset _started = time.GetUtcNow();
    private readonly Lock _gate = new();
    private readonly HashSet<(ConversationKey Conversation, string Album)> _answered = [];
    private readonly Queue<(ConversationKey Conversation, string Album)> _inOrder = new();

    /// <summary>Gathers what has come of the album that a part belongs to.</summary>
    /// <param name="entry">The part that is first in its conversation.</param>
    /// <param name="part">What it is.</param>
    /// <param name="following">What waits behind it there.</param>
    /// <param name="lease">The lease on the conversation.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The album, and how long to wait for more of it; zero or less where it is to be handled now.</returns>
    public async ValueTask<(Utterance Album, TimeSpan Wait)> GatherAsync(
        InboxEntry entry, IncomingMessage part, IEnumerable<InboxId> following, Lease lease, CancellationToken cancellationToken)
    {
        List<UtterancePart> parts = [new UtterancePart(entry, part)];
        foreach (InboxId id in following.Take(MostLookedAt))
        {
            if (await inbox.ReadAsync(id, lease, cancellationToken) is { } other
                && TryRead(other) is { } message && message.Album == part.Album && message.Sender.Account == part.Sender.Account)
            {
                parts.Add(new UtterancePart(other, message));
            }
        }

        bool isLate = IsAnswered(part);
        DateTimeOffset quiet = Later(parts.Max(static found => found.Entry.ReceivedAt)) + Quiet;
        DateTimeOffset longest = Later(entry.ReceivedAt) + Longest;
        TimeSpan wait = isLate ? TimeSpan.Zero : (quiet < longest ? quiet : longest) - time.GetUtcNow();
        return (Utterance.Album(parts, isLate), wait);
    }

    /// <summary>Notes that an album was handled: what comes of it now is late.</summary>
    public void Remember(IncomingMessage part)
    {
        lock (_gate)
        {
            if (_answered.Add(KeyOf(part)))
            {
                _inOrder.Enqueue(KeyOf(part));
            }

            if (_inOrder.Count > MostAnswered)
            {
                _answered.Remove(_inOrder.Dequeue());
            }
        }
    }

    private bool IsAnswered(IncomingMessage part)
    {
        lock (_gate)
        {
            return _answered.Contains(KeyOf(part));
        }
    }

    // What cannot be read fails on its own, when it is its turn.
    private static IncomingMessage? TryRead(InboxEntry entry)
    {
        try
        {
            return PayloadCodec.DecodeIncoming(entry.Payload.Span) as IncomingMessage;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private DateTimeOffset Later(DateTimeOffset moment) => moment > _started ? moment : _started;

    private static (ConversationKey Conversation, string Album) KeyOf(IncomingMessage part) => (part.Conversation, part.Album!);
}
