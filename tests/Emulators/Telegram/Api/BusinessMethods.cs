using System.Text.Json;

namespace Confidant.Emulators.Telegram.Api;

/// <summary>What bots do in the name of business accounts.</summary>
internal static class BusinessMethods
{
    public static Handled GetBusinessConnection(ApiCall call)
    {
        EmulatedBusiness business = Find(call) ?? throw ApiError.Bad("BUSINESS_CONNECTION_INVALID");
        return new Handled(Answer.Ok(writer => Write(writer, business)));
    }

    /// <summary>The connection that a call names; null where it names none.</summary>
    public static EmulatedBusiness? Find(ApiCall call) =>
        call.Arguments.Text("business_connection_id") is not { } id ? null
        : call.World.Businesses.TryGetValue(id, out EmulatedBusiness? business) && business.Bot == call.Bot ? business
        : throw ApiError.Bad("BUSINESS_CONNECTION_INVALID");

    /// <summary>The chat of an account that a bot writes in.</summary>
    public static long Resolve(TelegramWorld world, EmulatedBusiness business, Arguments arguments)
    {
        if (!business.IsEnabled)
        {
            throw ApiError.Bad("BUSINESS_CONNECTION_INVALID");
        }

        long chat = Destination.Find(world, arguments);
        return !business.CanReply ? throw ApiError.Forbidden("the bot has no right to reply in the chats of the business account")
            : business.Customers.Contains(chat) ? chat
            : throw ApiError.Bad("BUSINESS_PEER_USAGE_MISSING");
    }

    public static void Write(Utf8JsonWriter writer, EmulatedBusiness business)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, business.Id);
        writer.WritePropertyName("user"u8);
        Wire.User(writer, business.Owner);
        writer.WriteNumber("user_chat_id"u8, business.Owner.Id);
        writer.WriteNumber("date"u8, 1);
        writer.WriteStartObject("rights"u8);
        if (business.CanReply)
        {
            writer.WriteBoolean("can_reply"u8, true);
        }

        writer.WriteEndObject();
        writer.WriteBoolean("is_enabled"u8, business.IsEnabled);
        writer.WriteEndObject();
    }
}
