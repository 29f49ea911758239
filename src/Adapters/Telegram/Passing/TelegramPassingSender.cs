using Confidant.Adapters.Telegram.Wire;

namespace Confidant.Adapters.Telegram;

/// <summary>Answers what was said in passing. Only what Telegram certainly did not take is sent again: nobody is answered twice.</summary>
internal sealed class TelegramPassingSender(
    TelegramClient client, TelegramBot bot, TelegramBusiness business, TelegramPace pace, TimeProvider time)
{
    // As long as a line of the list shows.
    private const int LongestDescription = 120;
    private const string ArticleId = "answer";
    private const string Cut = "\n…";

    /// <summary>Sends one answer.</summary>
    public async ValueTask<SendOutcome> SendAsync(
        TelegramPassingHandle handle,
        OutgoingMessage message,
        Func<CancellationToken, ValueTask<bool>> mayStillSend,
        CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                TelegramUser me = await bot.GetAsync(cancellationToken);
                if (!await IsLetInAsync(handle, cancellationToken))
                {
                    return new SendOutcome.Refused("not allowed");
                }

                // The account's owner may have ended it while the store was asked.
                if (!await mayStillSend(cancellationToken) || !await IsAllowedAsync(handle, cancellationToken))
                {
                    return new SendOutcome.Refused("withdrawn");
                }

                await SendAsync(handle, message, me, cancellationToken);
                return new SendOutcome.Sent();
            }
            catch (TelegramApiException failure) when (failure is { Kind: TelegramErrorKind.TooManyRequests, RetryAfter: { } pause })
            {
                if (handle.Kind == TelegramPassingKind.Business)
                {
                    pace.Silence(handle.Chat, pause);
                }

                await Task.Delay(pause, time, cancellationToken);
            }
            catch (TelegramApiException failure)
            {
                if (handle.Kind == TelegramPassingKind.Business)
                {
                    business.Forget(handle.Id);
                }

                // Above all "query is too old": whoever asked has gone on.
                return new SendOutcome.Refused(failure.Kind.ToString());
            }
        }
    }

    private Task SendAsync(
        TelegramPassingHandle handle, OutgoingMessage message, TelegramUser me, CancellationToken cancellationToken) =>
        handle.Kind switch
        {
            TelegramPassingKind.Inline => client.AnswerInlineQueryAsync(ComposeInline(handle, message, me), cancellationToken),
            TelegramPassingKind.Business => client.SendMessageAsync(ComposeBusiness(handle, message, me), cancellationToken),
            _ => client.AnswerGuestQueryAsync(new AnswerGuestRequest(handle.Id, Article(Shown(message), me) with
            {
                ReplyMarkup = Link(message, me),
            }), cancellationToken),
        };

    private async ValueTask<bool> IsLetInAsync(TelegramPassingHandle handle, CancellationToken cancellationToken)
    {
        if (!await IsAllowedAsync(handle, cancellationToken))
        {
            return false;
        }

        if (handle.Kind == TelegramPassingKind.Business)
        {
            while (pace.SilenceLeft(handle.Chat) is { } left && left > TimeSpan.Zero)
            {
                await Task.Delay(left, time, cancellationToken);
            }

            await pace.WaitAsync(handle.Chat, cancellationToken);
        }

        return true;
    }

    private ValueTask<bool> IsAllowedAsync(TelegramPassingHandle handle, CancellationToken cancellationToken) =>
        handle.Kind == TelegramPassingKind.Business
            ? business.MayReplyAsync(handle.Id, cancellationToken)
            : ValueTask.FromResult(true);

    private static SendMessageRequest ComposeBusiness(TelegramPassingHandle handle, OutgoingMessage message, TelegramUser me) =>
        new TelegramTarget(handle.Chat, null).Compose(Shown(message) with { ReplyTo = null }) with
        {
            BusinessConnectionId = handle.Id,
            ReplyMarkup = Link(message, me) is { } link ? new ReplyMarkup { Rows = link.Rows } : null,
        };

    private static OutgoingMessage Shown(OutgoingMessage message) => message.Private is { } delivery
        ? new OutgoingMessage { Text = delivery.LinkText }
        : message;

    private static InlineKeyboard? Link(OutgoingMessage message, TelegramUser me) => message.Private is { } delivery
        ? new InlineKeyboard([[new InlineButton(Name(me), Url: $"https://t.me/{me.Username}?start={delivery.LinkPayload}")]])
        : null;

    // What is for one person alone is not shown, here or anywhere: the button leads to where it is.
    private static AnswerInlineRequest ComposeInline(TelegramPassingHandle handle, OutgoingMessage message, TelegramUser me) => new(
        handle.Id,
        message.Private is null ? [Article(message, me)] : [],
        CacheTime: 0,
        IsPersonal: true,
        message.Private is { } delivery
            ? new InlineResultsButton(delivery.LinkText.TrimEnd(':'), delivery.LinkPayload)
            : new InlineResultsButton(Name(me), "start"));

    private static InlineArticle Article(OutgoingMessage message, TelegramUser me)
    {
        string text = Utf16Text.Repair(message.Text);
        if (message.HasMore)
        {
            text = text[..Utf16Text.CutAtOrBefore(text, TelegramSplitter.TextLimit - Cut.Length)].TrimEnd() + Cut;
        }

        return new InlineArticle
        {
            Id = ArticleId,
            Title = string.IsNullOrEmpty(me.FirstName) ? Name(me) : me.FirstName,
            Description = text.Length > LongestDescription ? text[..Utf16Text.CutAtOrBefore(text, LongestDescription)] + "…" : text,
            InputMessageContent = new InputText(text, TelegramFormat.Entities(message with { Text = text })),
        };
    }

    private static string Name(TelegramUser me) => $"@{me.Username}";
}
