using System.Text.Json;
using System.Text.Json.Serialization;

namespace Confidant.Adapters.Telegram.Wire;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TelegramUpdate))]
[JsonSerializable(typeof(TelegramAnswer<TelegramUser>))]
[JsonSerializable(typeof(TelegramAnswer<TelegramMessage>))]
[JsonSerializable(typeof(TelegramAnswer<TelegramChat>))]
[JsonSerializable(typeof(TelegramAnswer<TelegramChatMember>))]
[JsonSerializable(typeof(TelegramAnswer<TelegramWebhookInfo>))]
[JsonSerializable(typeof(TelegramAnswer<TelegramBusinessConnection>))]
[JsonSerializable(typeof(TelegramAnswer<int>))]
[JsonSerializable(typeof(TelegramAnswer<JsonElement>))]
[JsonSerializable(typeof(EmptyRequest))]
[JsonSerializable(typeof(GetFileRequest))]
[JsonSerializable(typeof(TelegramAnswer<TelegramFile>))]
[JsonSerializable(typeof(GetUpdatesRequest))]
[JsonSerializable(typeof(SetWebhookRequest))]
[JsonSerializable(typeof(SendMessageRequest))]
[JsonSerializable(typeof(SendRichMessageRequest))]
[JsonSerializable(typeof(SendMessageDraftRequest))]
[JsonSerializable(typeof(EditMessageTextRequest))]
[JsonSerializable(typeof(ChatActionRequest))]
[JsonSerializable(typeof(AnswerCallbackRequest))]
[JsonSerializable(typeof(AnswerInlineRequest))]
[JsonSerializable(typeof(AnswerGuestRequest))]
[JsonSerializable(typeof(BusinessConnectionRequest))]
[JsonSerializable(typeof(DeleteMessageRequest))]
[JsonSerializable(typeof(ChatRequest))]
[JsonSerializable(typeof(GetChatMemberRequest))]
[JsonSerializable(typeof(SetMyCommandsRequest))]
[JsonSerializable(typeof(IReadOnlyList<OutgoingEntity>))]
internal sealed partial class TelegramJson : JsonSerializerContext;
