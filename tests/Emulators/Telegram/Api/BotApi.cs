using System.Globalization;

namespace Confidant.Emulators.Telegram.Api;

/// <summary>Serves /bot&lt;token&gt;/&lt;method&gt;.</summary>
internal sealed class BotApi(TelegramWorld world)
{
    private static readonly Dictionary<string, Func<ApiCall, Handled>> _methods =
        new(StringComparer.OrdinalIgnoreCase)
        {
            ["getMe"] = ChatMethods.GetMe,
            ["sendMessage"] = SendMethods.SendMessage,
            ["sendRichMessage"] = RichMethods.SendRichMessage,
            ["sendMessageDraft"] = RichMethods.SendMessageDraft,
            ["sendDocument"] = SendMethods.SendDocument,
            ["editMessageText"] = SendMethods.EditMessageText,
            ["editEphemeralMessageText"] = SendMethods.EditEphemeralMessageText,
            ["sendChatAction"] = ChatMethods.SendChatAction,
            ["answerCallbackQuery"] = ChatMethods.AnswerCallbackQuery,
            ["answerInlineQuery"] = QueryMethods.AnswerInlineQuery,
            ["answerGuestQuery"] = QueryMethods.AnswerGuestQuery,
            ["getBusinessConnection"] = BusinessMethods.GetBusinessConnection,
            ["deleteMessage"] = ChatMethods.DeleteMessage,
            ["getChat"] = ChatMethods.GetChat,
            ["getChatMember"] = ChatMethods.GetChatMember,
            ["getChatMemberCount"] = ChatMethods.GetChatMemberCount,
            ["getFile"] = FileMethods.GetFile,
            ["setMyCommands"] = ChatMethods.SetMyCommands,
            ["getMyCommands"] = ChatMethods.GetMyCommands,
            ["setWebhook"] = WebhookMethods.Set,
            ["deleteWebhook"] = WebhookMethods.Delete,
            ["getWebhookInfo"] = WebhookMethods.Info,
        };

    private static readonly byte[] _malformed = "{\"ok\":true,\"result\":"u8.ToArray();
    private static readonly byte[] _gateway = "<html>Bad Gateway</html>"u8.ToArray();

    /// <summary>Serves one request.</summary>
    public async Task HandleAsync(HttpContext context, string token, string method)
    {
        Arguments arguments;
        EmulatedBot bot;
        EmulatedFault? fault;
        try
        {
            arguments = await Arguments.ReadAsync(context.Request);
            bot = FindBot(token);
            lock (world.Gate)
            {
                world.CountOf(method).Read++;
                fault = world.Faults.Take(method, arguments.Number("chat_id")?.ToString(CultureInfo.InvariantCulture));
                world.Conditions.Check();
            }
        }
        catch (ApiError error)
        {
            await WriteAsync(context, error.Code, Answer.Error(error));
            return;
        }

        switch (fault)
        {
            case EmulatedFault.DropBefore:
                context.Abort();
                return;
            case EmulatedFault.GatewayError { Status: var status }:
                await WriteAsync(context, status, _gateway);
                return;
        }

        await AnswerAsync(context, bot, method, arguments, fault);
    }

    private async Task AnswerAsync(HttpContext context, EmulatedBot bot, string method, Arguments arguments, EmulatedFault? fault)
    {
        int status = 200;
        Handled handled;
        try
        {
            handled = fault switch
            {
                EmulatedFault.TooManyRequests { RetryAfter: var seconds } =>
                    throw new ApiError(429, $"Too Many Requests: retry after {seconds}") { RetryAfter = seconds },
                EmulatedFault.Refusal { Code: var code, Description: var description } => throw new ApiError(code, description),
                _ => await CallAsync(bot, method, arguments, context.RequestAborted),
            };
        }
        catch (ApiError error)
        {
            (status, handled) = (error.Code, new Handled(Answer.Error(error)));
        }
        catch (OperationCanceledException)
        {
            return;
        }

        if (fault is EmulatedFault.DropAfter)
        {
            context.Abort();
            return;
        }

        if (fault is EmulatedFault.Delay { By: var delay })
        {
            await Task.Delay(delay, world.Time, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await WaitForReleaseAsync(method, context.RequestAborted);
        await WriteAsync(context, status, fault is EmulatedFault.MalformedAnswer ? _malformed : handled.Body);
        NoteAnswered(context, method, handled.Sent);
    }

    private async Task<Handled> CallAsync(EmulatedBot bot, string method, Arguments arguments, CancellationToken gone)
    {
        if (method.Equals("getUpdates", StringComparison.OrdinalIgnoreCase))
        {
            return await GetUpdatesMethod.HandleAsync(world, bot, arguments, gone);
        }

        lock (world.Gate)
        {
            Handled handled = _methods.TryGetValue(method, out var handle)
                ? handle(new ApiCall(world, bot, arguments))
                : throw new ApiError(404, "Not Found: method not found");
            world.Conditions.Check();
            return handled;
        }
    }

    private EmulatedBot FindBot(string token)
    {
        lock (world.Gate)
        {
            if (!token.Contains(':', StringComparison.Ordinal))
            {
                throw new ApiError(404, "Not Found");
            }

            return world.Bots.TryGetValue(token, out EmulatedBot? bot) && !bot.IsRevoked
                ? bot
                : throw new ApiError(401, "Unauthorized");
        }
    }

    // Polls go on while answers are held: only what the bot does is in question.
    private async Task WaitForReleaseAsync(string method, CancellationToken gone)
    {
        Task? release;
        lock (world.Gate)
        {
            release = method.Equals("getUpdates", StringComparison.OrdinalIgnoreCase) ? null : world.Hold?.Task;
            if (release is null)
            {
                return;
            }

            world.Held++;
            world.Conditions.Check();
        }

        await release.WaitAsync(gone).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (world.Gate)
        {
            world.Held--;
        }
    }

    private void NoteAnswered(HttpContext context, string method, SentMessage? sent)
    {
        if (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }

        lock (world.Gate)
        {
            world.CountOf(method).Answered++;
            if (sent is not null)
            {
                sent.AnsweredAtMicroseconds ??= world.Microseconds;
            }

            world.Conditions.Check();
        }
    }

    private static async Task WriteAsync(HttpContext context, int status, byte[] body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = body.Length;
        try
        {
            await context.Response.BodyWriter.WriteAsync(body, context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // The client went away; its request counts as read and not answered.
        }
    }
}
