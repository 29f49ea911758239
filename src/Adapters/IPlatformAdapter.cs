using Confidant.Identity;

namespace Confidant.Adapters;

/// <summary>One platform: receives its events, sends to it, and knows its limits.</summary>
public interface IPlatformAdapter
{
    /// <summary>The platform.</summary>
    Platform Platform { get; }

    /// <summary>How the connection stands at present. Safe for concurrent use.</summary>
    PlatformHealth Health { get; }

    /// <summary>What it tells about its groups.</summary>
    IGroupLookup Groups { get; }

    /// <summary>Shows answers while they are made.</summary>
    ILiveAnswers Live => NoLiveAnswers.Instance;

    /// <summary>The bot accounts that it speaks for: what waits for any other stays where it is. Empty where it has one, and speaks for
    /// whatever there is.</summary>
    IReadOnlyCollection<BotAccountId> Accounts => [];

    /// <summary>Receives until it is cancelled or the platform refuses for good; every interruption is retried.</summary>
    Task RunAsync(IIntake intake, CancellationToken cancellationToken);

    /// <summary>Fetches the content of something that a message carried, piece by piece; see also <see cref="FileFetching"/>. Never fails for
    /// the caller.</summary>
    /// <param name="conversation">Where the message was said.</param>
    /// <param name="file">What to fetch.</param>
    /// <param name="target">Where to. What is in it is whole only where the outcome says so.</param>
    /// <param name="maxBytes">The longest that is wanted.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<FetchOutcome> FetchToAsync(
        ConversationKey conversation, IncomingFile file, Stream target, long maxBytes, CancellationToken cancellationToken) =>
        ValueTask.FromResult(FetchOutcome.Unavailable);

    /// <summary>What a person's account shows of itself, as anybody may read it; empty where nothing, null where that is not told. Never fails
    /// for the caller.</summary>
    /// <param name="conversation">Where the person asks for it.</param>
    /// <param name="person">Their account.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<string?> ReadBioAsync(ConversationKey conversation, PlatformUserId person, CancellationToken cancellationToken) =>
        ValueTask.FromResult<string?>(null);

    /// <summary>Cuts a message into chunks that the platform takes, in order; buttons stay with the last. Pure.</summary>
    IReadOnlyList<OutgoingMessage> Split(OutgoingMessage message);

    /// <summary>Sends one chunk, within the platform's limits: waits for its turn. Calls for one conversation come in order,
    /// calls for several at the same time.</summary>
    /// <param name="conversation">Where it goes.</param>
    /// <param name="message">The chunk.</param>
    /// <param name="idempotencyKey">Equal for every attempt at the same chunk.</param>
    /// <param name="mayStillSend">Asked immediately before the request leaves, after any waiting: false where what the words
    /// rested on is gone by now; then nothing is sent and the outcome is <see cref="SendOutcome.Refused"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<SendOutcome> SendAsync(
        ConversationKey conversation,
        OutgoingMessage message,
        string idempotencyKey,
        Func<CancellationToken, ValueTask<bool>> mayStillSend,
        CancellationToken cancellationToken);

    /// <summary>Shows that an answer is being made; never fails for the caller.</summary>
    ValueTask ShowTypingAsync(ConversationKey conversation, CancellationToken cancellationToken);

    /// <summary>Ends the wait that a button shows; never fails for the caller.</summary>
    /// <param name="press">The press.</param>
    /// <param name="notice">A short line for the presser; null for none.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask AcknowledgeAsync(ButtonPressed press, string? notice, CancellationToken cancellationToken);

    /// <summary>Publishes the commands in the platform's menus, where it has them.</summary>
    ValueTask PublishCommandsAsync(IReadOnlyList<CommandDescription> commands, CancellationToken cancellationToken);
}
