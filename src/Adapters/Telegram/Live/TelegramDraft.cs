using Confidant.Adapters.Telegram.Wire;
using Confidant.Identity;

namespace Confidant.Adapters.Telegram;

/// <summary>An answer that is shown in a private chat while it is made. Telegram shows a draft for half a minute, and no longer than until
/// the bot sends a message.</summary>
internal sealed class TelegramDraft(
    TelegramLiveSending sending, TelegramKnownMethods known, TelegramTarget target, long number, Action end) : ILiveAnswer
{
    private bool _isShown;

    /// <inheritdoc/>
    public TimeSpan Pause { get; } = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public TimeSpan? Lasts { get; } = TimeSpan.FromSeconds(20);

    /// <inheritdoc/>
    public async ValueTask ShowAsync(FormattedText words, CancellationToken cancellationToken)
    {
        if (!known.MayKnow(TelegramKnownMethods.SendMessageDraft))
        {
            return;
        }

        OutgoingMessage message = TelegramSplitter.Split(new OutgoingMessage { Text = words.Text, Spans = words.Spans })[0];
        _isShown = true;
        TelegramErrorKind? failure = await sending.TryAsync(
            target.Chat,
            token => sending.SendDraftAsync(
                new SendMessageDraftRequest
                {
                    ChatId = target.Chat,
                    MessageThreadId = target.ThreadForSending,
                    DraftId = number,
                    Text = message.Text,
                    Entities = TelegramFormat.Entities(message),
                },
                token),
            cancellationToken);
        known.Note(TelegramKnownMethods.SendMessageDraft, failure);
    }

    /// <inheritdoc/>
    public ValueTask<PlatformMessageId?> FinishAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult<PlatformMessageId?>(null);

    /// <inheritdoc/>
    /// <remarks>A draft cannot be removed; one without words takes its place until it runs out.</remarks>
    public async ValueTask WithdrawAsync(CancellationToken cancellationToken)
    {
        if (!_isShown)
        {
            return;
        }

        _isShown = false;
        await sending.InsistAsync(
            token => sending.SendDraftAsync(
                new SendMessageDraftRequest
                {
                    ChatId = target.Chat,
                    MessageThreadId = target.ThreadForSending,
                    DraftId = number,
                    Text = "",
                    CanStop = false,
                },
                token),
            cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => end();
}
