using System.Globalization;
using Confidant.Adapters.Telegram.Wire;
using Confidant.Identity;

namespace Confidant.Adapters.Telegram;

/// <summary>An answer that is shown in a group while it is made: a message that is edited, with a button that stops it. The whole
/// answer takes its place.</summary>
internal sealed class TelegramGrowingMessage(
    TelegramLiveSending sending, TelegramLiveNotes notes, TelegramTarget target, LiveScene scene, string stopToken, Action end)
    : ILiveAnswer
{
    private long? _message;
    private bool _isOver;

    /// <inheritdoc/>
    /// <remarks>A group takes twenty messages and edits a minute, for all who talk in it.</remarks>
    public TimeSpan Pause { get; } = TimeSpan.FromSeconds(4);

    /// <inheritdoc/>
    public TimeSpan? Lasts => null;

    /// <inheritdoc/>
    public async ValueTask ShowAsync(FormattedText words, CancellationToken cancellationToken)
    {
        if (_isOver)
        {
            return;
        }

        // Of an answer that is too long for one message, the beginning is shown.
        OutgoingMessage message = TelegramSplitter.Split(new OutgoingMessage { Text = words.Text, Spans = words.Spans })[0] with
        {
            ReplyTo = scene.ReplyTo,
            Buttons = [[new Button(scene.StopLabel, stopToken)]],
        };
        TelegramErrorKind? failure = await sending.TryAsync(
            target.Chat,
            token => _message is { } id ? EditAsync(id, message, token) : SendAsync(message, token),
            cancellationToken);
        _isOver = failure is not (null or TelegramErrorKind.TooManyRequests or TelegramErrorKind.NotModified);
    }

    /// <inheritdoc/>
    public async ValueTask<PlatformMessageId?> FinishAsync(CancellationToken cancellationToken)
    {
        if (_message is not { } id)
        {
            return null;
        }

        // From here on it may become the answer, and must not be removed after a restart.
        await notes.RemoveAsync(target.Chat, id, cancellationToken);
        return new PlatformMessageId(id.ToString(CultureInfo.InvariantCulture));
    }

    /// <inheritdoc/>
    public async ValueTask WithdrawAsync(CancellationToken cancellationToken)
    {
        if (_message is not { } id)
        {
            return;
        }

        _message = null;
        if (await sending.DeleteAsync(target.Chat, id, cancellationToken))
        {
            await notes.RemoveAsync(target.Chat, id, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => end();

    private async Task SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        TelegramMessage sent = await sending.SendAsync(target.Compose(message), cancellationToken);
        _message = sent.MessageId;
        await notes.AddAsync(target.Chat, sent.MessageId, cancellationToken);
    }

    private Task EditAsync(long id, OutgoingMessage message, CancellationToken cancellationToken) => sending.EditAsync(
        new EditMessageTextRequest
        {
            ChatId = target.Chat,
            MessageId = id,
            Text = message.Text,
            Entities = TelegramFormat.Entities(message),
            ReplyMarkup = TelegramFormat.Keyboard(message),
        },
        cancellationToken);
}
