using Confidant.Adapters.Telegram.Wire;
using Confidant.Identity;
using Microsoft.Extensions.Logging;

namespace Confidant.Adapters.Telegram;

/// <summary>One bot on Telegram, by the Bot API.</summary>
internal sealed partial class TelegramAdapter(
    ITelegramUpdateSource updates,
    TelegramSender sender,
    TelegramPrivateSender privateSender,
    TelegramPassingSender passingSender,
    TelegramCommandMenu menu,
    TelegramGroups groups,
    TelegramLiveAnswers live,
    TelegramFiles files,
    TelegramClient client,
    TelegramPace pace,
    TelegramHealth health,
    ILogger<TelegramAdapter> logger) : IPlatformAdapter
{
    private const int LongestNotice = 200;

    /// <inheritdoc/>
    public Platform Platform => Platform.Telegram;

    /// <inheritdoc/>
    public PlatformHealth Health => health.Current;

    /// <inheritdoc/>
    public IGroupLookup Groups => groups;

    /// <inheritdoc/>
    public ILiveAnswers Live => live;

    /// <inheritdoc/>
    public Task RunAsync(IIntake intake, CancellationToken cancellationToken) =>
        Task.WhenAll(updates.RunAsync(intake, cancellationToken), live.ClearAsync(cancellationToken));

    /// <inheritdoc/>
    public ValueTask<FetchOutcome> FetchToAsync(
        ConversationKey conversation, IncomingFile file, Stream target, long maxBytes, CancellationToken cancellationToken) =>
        files.FetchToAsync(file, target, maxBytes, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<string?> ReadBioAsync(
        ConversationKey conversation, PlatformUserId person, CancellationToken cancellationToken)
    {
        if (TelegramTarget.Number(person.Value) is not { } account || account <= 0)
        {
            return null;
        }

        try
        {
            return Utf16Text.Repair((await client.GetChatAsync(new ChatRequest(account), cancellationToken)).Bio ?? "");
        }
        catch (TelegramApiException failure)
        {
            LogOptionalFailed(failure.Method, failure.Kind);
            return null;
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<OutgoingMessage> Split(OutgoingMessage message) => TelegramSplitter.Split(message);

    /// <inheritdoc/>
    public async ValueTask<SendOutcome> SendAsync(
        ConversationKey conversation,
        OutgoingMessage message,
        string idempotencyKey,
        Func<CancellationToken, ValueTask<bool>> mayStillSend,
        CancellationToken cancellationToken)
    {
        // sendMessage has no idempotency key: an attempt whose answer was lost is repeated, and may be seen twice.
        if (TelegramTarget.Of(conversation) is not { } target)
        {
            // What is said in passing has a conversation that is no chat.
            return TelegramPassingHandle.Read(message.AnswerHandle) is { } handle
                ? await passingSender.SendAsync(handle, message, mayStillSend, cancellationToken)
                : new SendOutcome.Refused("no Telegram chat");
        }

        var gate = new TelegramGate(pace, mayStillSend);
        SendOutcome outcome = message.Private is { } delivery
            ? await privateSender.SendAsync(conversation, target, message, delivery, gate, cancellationToken)
            : await sender.SendAsync(target, message, gate, cancellationToken);
        if (outcome is not SendOutcome.Sent)
        {
            LogNotSent(target.Chat, outcome.GetType().Name);
        }

        return outcome;
    }

    /// <inheritdoc/>
    public async ValueTask ShowTypingAsync(ConversationKey conversation, CancellationToken cancellationToken)
    {
        if (TelegramTarget.Of(conversation) is not { } target || pace.SilenceLeft(target.Chat) > TimeSpan.Zero)
        {
            return;
        }

        try
        {
            await client.SendChatActionAsync(new ChatActionRequest(target.Chat, target.Thread, "typing"), cancellationToken);
        }
        catch (TelegramApiException failure)
        {
            LogOptionalFailed(failure.Method, failure.Kind);
        }
    }

    /// <inheritdoc/>
    public async ValueTask AcknowledgeAsync(ButtonPressed press, string? notice, CancellationToken cancellationToken)
    {
        string? text = notice is { Length: > LongestNotice }
            ? notice[..Utf16Text.CutAtOrBefore(notice, LongestNotice)]
            : notice;
        try
        {
            await client.AnswerCallbackQueryAsync(
                new AnswerCallbackRequest(press.PressId, text is null ? null : Utf16Text.Repair(text)), cancellationToken);
        }
        catch (TelegramApiException failure)
        {
            // Above all "query is too old": the wait ends by itself then.
            LogOptionalFailed(failure.Method, failure.Kind);
        }
    }

    /// <inheritdoc/>
    public ValueTask PublishCommandsAsync(IReadOnlyList<CommandDescription> commands, CancellationToken cancellationToken) =>
        menu.PublishAsync(commands, cancellationToken);

    [LoggerMessage(Level = LogLevel.Information, Message = "A message to chat {ChatId} was not sent: {Outcome}.")]
    private partial void LogNotSent(long chatId, string outcome);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} failed without consequence: {Kind}.")]
    private partial void LogOptionalFailed(string method, TelegramErrorKind kind);
}
