using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Confidant.Adapters.Telegram.Wire;
using Confidant.Identity;
using Microsoft.Extensions.Options;

namespace Confidant.Adapters.Telegram;

/// <summary>The calls of the Bot API that this host makes. Every failure is a <see cref="TelegramApiException"/>; cancellation is
/// not a failure. Safe for concurrent use.</summary>
internal sealed class TelegramClient(
    TelegramTransport transport, IAnnouncementChannels channels, IOptions<TelegramOptions> options)
{
    private static readonly string[] _always =
        [
        "message", "edited_message", "callback_query", "inline_query", "guest_message", "my_chat_member", "chat_member",
        "stopped_message_generation",
    ];

    // Telegram is not asked for what channels say where none speaks for an agent, nor for what is said to business accounts where it
    // is not answered.
    private readonly string[] _allowedUpdates =
    [
        .. _always,
        .. channels.HasAny(Platform.Telegram) ? _ofChannels : [],
        .. options.Value.Business ? _ofBusiness : [],
    ];

    private static readonly string[] _ofChannels = ["channel_post", "edited_channel_post"];
    private static readonly string[] _ofBusiness = ["business_connection", "business_message"];

    /// <summary>Who the token belongs to.</summary>
    public Task<TelegramUser> GetMeAsync(CancellationToken cancellationToken) =>
        CallAsync("getMe", new EmptyRequest(), TelegramJson.Default.EmptyRequest,
            TelegramJson.Default.TelegramAnswerTelegramUser, cancellationToken);

    /// <summary>The updates from <paramref name="offset"/> on; those before it are confirmed by the call.</summary>
    /// <returns>The raw updates, so that one that cannot be read does not cost the others.</returns>
    public async Task<IReadOnlyList<JsonElement>> GetUpdatesAsync(
        long? offset, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var request = new GetUpdatesRequest(offset, 100, (int)timeout.TotalSeconds, _allowedUpdates);
        JsonElement result = await CallAsync("getUpdates", request, TelegramJson.Default.GetUpdatesRequest,
            TelegramJson.Default.TelegramAnswerJsonElement, cancellationToken, timeout);
        return result.ValueKind == JsonValueKind.Array
            ? [.. result.EnumerateArray()]
            : throw new TelegramApiException("getUpdates", TelegramErrorKind.MalformedAnswer);
    }

    /// <summary>Has updates of the same kinds brought to an address instead; what waits is brought there too.</summary>
    public Task SetWebhookAsync(string url, string secret, int maxConnections, CancellationToken cancellationToken) =>
        CallAsync("setWebhook", new SetWebhookRequest(url, secret, maxConnections, _allowedUpdates),
            TelegramJson.Default.SetWebhookRequest, TelegramJson.Default.TelegramAnswerJsonElement, cancellationToken);

    /// <summary>Has updates wait to be asked for again; none is dropped.</summary>
    public Task DeleteWebhookAsync(CancellationToken cancellationToken) =>
        CallAsync("deleteWebhook", new EmptyRequest(), TelegramJson.Default.EmptyRequest,
            TelegramJson.Default.TelegramAnswerJsonElement, cancellationToken);

    /// <summary>Where updates are brought, and how that goes.</summary>
    public Task<TelegramWebhookInfo> GetWebhookInfoAsync(CancellationToken cancellationToken) =>
        CallAsync("getWebhookInfo", new EmptyRequest(), TelegramJson.Default.EmptyRequest,
            TelegramJson.Default.TelegramAnswerTelegramWebhookInfo, cancellationToken);

    /// <summary>Sends a text.</summary>
    public Task<TelegramMessage> SendMessageAsync(SendMessageRequest request, CancellationToken cancellationToken) =>
        CallAsync("sendMessage", request, TelegramJson.Default.SendMessageRequest,
            TelegramJson.Default.TelegramAnswerTelegramMessage, cancellationToken);

    /// <summary>Sends blocks: text, code and tables.</summary>
    public Task<TelegramMessage> SendRichMessageAsync(SendRichMessageRequest request, CancellationToken cancellationToken) =>
        CallAsync(TelegramKnownMethods.SendRichMessage, request, TelegramJson.Default.SendRichMessageRequest,
            TelegramJson.Default.TelegramAnswerTelegramMessage, cancellationToken);

    /// <summary>Shows what is there of an answer, in a private chat.</summary>
    public Task SendMessageDraftAsync(SendMessageDraftRequest request, CancellationToken cancellationToken) =>
        CallAsync(TelegramKnownMethods.SendMessageDraft, request, TelegramJson.Default.SendMessageDraftRequest,
            TelegramJson.Default.TelegramAnswerJsonElement, cancellationToken);

    /// <summary>Replaces the text and buttons of a message of ours.</summary>
    public Task EditMessageTextAsync(EditMessageTextRequest request, CancellationToken cancellationToken) =>
        CallAsync("editMessageText", request, TelegramJson.Default.EditMessageTextRequest,
            TelegramJson.Default.TelegramAnswerJsonElement, cancellationToken);

    /// <summary>Replaces the text and buttons of a message that one person sees.</summary>
    public Task EditEphemeralMessageTextAsync(EditMessageTextRequest request, CancellationToken cancellationToken) =>
        CallAsync("editEphemeralMessageText", request, TelegramJson.Default.EditMessageTextRequest,
            TelegramJson.Default.TelegramAnswerJsonElement, cancellationToken);

    /// <summary>Calls editEphemeralMessageText without arguments: a server that knows it answers 400, an older one 404.</summary>
    public Task ProbeEphemeralAsync(CancellationToken cancellationToken) =>
        CallAsync("editEphemeralMessageText", new EmptyRequest(), TelegramJson.Default.EmptyRequest,
            TelegramJson.Default.TelegramAnswerJsonElement, cancellationToken);

    /// <summary>Shows that an answer is being made.</summary>
    public Task SendChatActionAsync(ChatActionRequest request, CancellationToken cancellationToken) =>
        CallAsync("sendChatAction", request, TelegramJson.Default.ChatActionRequest,
            TelegramJson.Default.TelegramAnswerJsonElement, cancellationToken);

    /// <summary>Ends the wait that a button shows.</summary>
    public Task AnswerCallbackQueryAsync(AnswerCallbackRequest request, CancellationToken cancellationToken) =>
        CallAsync("answerCallbackQuery", request, TelegramJson.Default.AnswerCallbackRequest,
            TelegramJson.Default.TelegramAnswerJsonElement, cancellationToken);

    /// <summary>Shows what can be sent, to somebody who types behind the bot's name.</summary>
    public Task AnswerInlineQueryAsync(AnswerInlineRequest request, CancellationToken cancellationToken) =>
        CallAsync("answerInlineQuery", request, TelegramJson.Default.AnswerInlineRequest,
            TelegramJson.Default.TelegramAnswerJsonElement, cancellationToken);

    /// <summary>Answers where we are a guest.</summary>
    public Task AnswerGuestQueryAsync(AnswerGuestRequest request, CancellationToken cancellationToken) =>
        CallAsync("answerGuestQuery", request, TelegramJson.Default.AnswerGuestRequest,
            TelegramJson.Default.TelegramAnswerJsonElement, cancellationToken);

    /// <summary>What a business account lets the bot do.</summary>
    public Task<TelegramBusinessConnection> GetBusinessConnectionAsync(
        BusinessConnectionRequest request, CancellationToken cancellationToken) =>
        CallAsync("getBusinessConnection", request, TelegramJson.Default.BusinessConnectionRequest,
            TelegramJson.Default.TelegramAnswerTelegramBusinessConnection, cancellationToken);

    /// <summary>Removes a message of ours.</summary>
    public Task DeleteMessageAsync(DeleteMessageRequest request, CancellationToken cancellationToken) =>
        CallAsync("deleteMessage", request, TelegramJson.Default.DeleteMessageRequest,
            TelegramJson.Default.TelegramAnswerJsonElement, cancellationToken);

    /// <summary>What a chat shows of itself.</summary>
    public Task<TelegramChat> GetChatAsync(ChatRequest request, CancellationToken cancellationToken) =>
        CallAsync("getChat", request, TelegramJson.Default.ChatRequest, TelegramJson.Default.TelegramAnswerTelegramChat,
            cancellationToken);

    /// <summary>How many there are in a chat, bots included.</summary>
    public Task<int> GetChatMemberCountAsync(ChatRequest request, CancellationToken cancellationToken) =>
        CallAsync("getChatMemberCount", request, TelegramJson.Default.ChatRequest, TelegramJson.Default.TelegramAnswerInt32,
            cancellationToken);

    /// <summary>What a person is in a chat.</summary>
    public Task<TelegramChatMember> GetChatMemberAsync(GetChatMemberRequest request, CancellationToken cancellationToken) =>
        CallAsync("getChatMember", request, TelegramJson.Default.GetChatMemberRequest,
            TelegramJson.Default.TelegramAnswerTelegramChatMember, cancellationToken);

    /// <summary>Publishes a menu of commands.</summary>
    public Task SetMyCommandsAsync(SetMyCommandsRequest request, CancellationToken cancellationToken) =>
        CallAsync("setMyCommands", request, TelegramJson.Default.SetMyCommandsRequest,
            TelegramJson.Default.TelegramAnswerJsonElement, cancellationToken);

    /// <summary>Where a file that somebody sent can be downloaded, for an hour at least.</summary>
    public Task<TelegramFile> GetFileAsync(GetFileRequest request, CancellationToken cancellationToken) =>
        CallAsync("getFile", request, TelegramJson.Default.GetFileRequest, TelegramJson.Default.TelegramAnswerTelegramFile,
            cancellationToken);

    /// <summary>Downloads a file.</summary>
    public Task<FetchOutcome> DownloadAsync(string path, Stream target, long maxBytes, CancellationToken cancellationToken) =>
        transport.DownloadAsync(path, target, maxBytes, cancellationToken);

    /// <summary>Sends a file.</summary>
    public async Task<TelegramMessage> SendDocumentAsync(
        SendDocumentRequest request, CancellationToken cancellationToken)
    {
        using var form = new MultipartFormDataContent();
        AddText(form, "chat_id", request.ChatId.ToString(CultureInfo.InvariantCulture));
        AddText(form, "message_thread_id", request.MessageThreadId?.ToString(CultureInfo.InvariantCulture));
        AddText(form, "caption", request.Caption.Length > 0 ? request.Caption : null);
        AddJson(form, "caption_entities", request.CaptionEntities, TelegramJson.Default.IReadOnlyListOutgoingEntity);
        AddJson(form, "reply_parameters", request.ReplyParameters, TelegramJson.Default.ReplyParameters);
        AddJson(form, "reply_markup", request.ReplyMarkup, TelegramJson.Default.InlineKeyboard);
        var file = new ByteArrayContent(request.Document.Content);
        file.Headers.ContentType = MediaTypeHeaderValue.TryParse(request.Document.MediaType, out var mediaType)
            ? mediaType
            : new MediaTypeHeaderValue("application/octet-stream");
        form.Add(file, "document", request.Document.FileName);
        return await transport.CallAsync("sendDocument", form, TelegramJson.Default.TelegramAnswerTelegramMessage,
            TimeSpan.Zero, cancellationToken);
    }

    private async Task<TResult> CallAsync<TRequest, TResult>(
        string method,
        TRequest request,
        JsonTypeInfo<TRequest> requestType,
        JsonTypeInfo<TelegramAnswer<TResult>> answerType,
        CancellationToken cancellationToken,
        TimeSpan heldOpen = default)
    {
        using var body = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(request, requestType));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return await transport.CallAsync(method, body, answerType, heldOpen, cancellationToken);
    }

    private static void AddText(MultipartFormDataContent form, string name, string? value)
    {
        if (value is not null)
        {
            form.Add(new StringContent(value), name);
        }
    }

    private static void AddJson<T>(MultipartFormDataContent form, string name, T? value, JsonTypeInfo<T> type)
        where T : class =>
        AddText(form, name, value is null ? null : JsonSerializer.Serialize(value, type));
}
