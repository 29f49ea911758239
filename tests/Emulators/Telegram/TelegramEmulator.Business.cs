using Confidant.Emulators.Telegram.Api;

namespace Confidant.Emulators.Telegram;

/// <content>Business accounts and those who write to them.</content>
public sealed partial class TelegramEmulator
{
    /// <summary>Lets a person connect a bot with their business account; it learns of it.</summary>
    public EmulatedBusiness Connect(EmulatedUser owner, EmulatedBot bot, bool canReply = true)
    {
        lock (_world.Gate)
        {
            var business = new EmulatedBusiness($"business-{_world.NextNumber()}", owner, bot);
            _world.Businesses.Add(business.Id, business);
            Set(business, isEnabled: true, canReply);
            return business;
        }
    }

    /// <summary>Lets an owner change what the bot may do, or end the connection; it learns of it.</summary>
    public void Set(EmulatedBusiness business, bool isEnabled, bool canReply)
    {
        lock (_world.Gate)
        {
            (business.IsEnabled, business.CanReply) = (isEnabled, canReply);
            EnqueueValue(
                business.Bot, "business_connection", business.Owner.Id, writer => BusinessMethods.Write(writer, business));
        }
    }

    /// <summary>Lets somebody write to a business account.</summary>
    public UserMessage Say(EmulatedUser customer, EmulatedBusiness business, string text, SayOptions? options = null) =>
        Say(customer, customer, business, text, options);

    /// <summary>Lets the owner of a business account write to somebody.</summary>
    public UserMessage SayAsOwner(EmulatedBusiness business, EmulatedUser customer, string text) =>
        Say(business.Owner, customer, business, text, null);

    /// <summary>Lets somebody change what they wrote to a business account.</summary>
    public void Edit(EmulatedBusiness business, UserMessage message, string text)
    {
        lock (_world.Gate)
        {
            message.Text = text;
            Enqueue(business, message, "edited_business_message", isEdit: true);
        }
    }

    /// <summary>Lets somebody delete what they wrote to a business account.</summary>
    public void Delete(EmulatedBusiness business, UserMessage message)
    {
        lock (_world.Gate)
        {
            Enqueue(business.Bot, "deleted_business_messages", message.ChatId, writer =>
            {
                writer.WriteString("business_connection_id"u8, business.Id);
                writer.WritePropertyName("chat"u8);
                Wire.Chat(writer, _world, message.ChatId);
                writer.WriteStartArray("message_ids"u8);
                writer.WriteNumberValue(message.MessageId);
                writer.WriteEndArray();
            });
        }
    }

    private UserMessage Say(
        EmulatedUser speaker, EmulatedUser customer, EmulatedBusiness business, string text, SayOptions? options)
    {
        lock (_world.Gate)
        {
            business.Customers.Add(customer.Id);
            UserMessage message = Record(speaker, customer.Id, text, options ?? _plain);
            Enqueue(business, message, "business_message", isEdit: false);
            return message;
        }
    }

    private void Enqueue(EmulatedBusiness business, UserMessage message, string kind, bool isEdit)
    {
        if (business.IsEnabled)
        {
            EnqueueValue(business.Bot, kind, message.ChatId, writer => WireMessages.Said(
                writer, _world, message, isEdit, () => writer.WriteString("business_connection_id"u8, business.Id)));
        }
    }
}
