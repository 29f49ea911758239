using Confidant.Emulators.Telegram.Api;

namespace Confidant.Emulators.Telegram;

/// <content>What people ask bots from elsewhere.</content>
public sealed partial class TelegramEmulator
{
    /// <summary>Lets a person type something behind a bot's name, in any chat.</summary>
    public EmulatedQuery Type(EmulatedUser user, EmulatedBot bot, string text)
    {
        lock (_world.Gate)
        {
            EmulatedQuery query = Ask(user, bot, isGuest: false);
            Enqueue(bot, "inline_query", user.Id, writer =>
            {
                writer.WriteString("id"u8, query.Id);
                writer.WritePropertyName("from"u8);
                Wire.User(writer, user);
                writer.WriteString("query"u8, text);
                writer.WriteString("offset"u8, ""u8);
                writer.WriteString("chat_type"u8, "supergroup"u8);
            });
            return query;
        }
    }

    /// <summary>Lets a person mention a bot in a group that it does not belong to.</summary>
    /// <param name="user">Who does.</param>
    /// <param name="bot">Whom they mention.</param>
    /// <param name="chat">Where.</param>
    /// <param name="text">What they say.</param>
    /// <param name="answered">What they answer, by somebody else, of which they quote the beginning; null for nothing.</param>
    /// <param name="options">What is special about it.</param>
    public EmulatedQuery Summon(
        EmulatedUser user, EmulatedBot bot, EmulatedChat chat, string text, UserMessage? answered = null, SayOptions? options = null)
    {
        lock (_world.Gate)
        {
            EmulatedQuery query = Ask(user, bot, isGuest: true);
            UserMessage message = Record(user, chat.Id, text, (options ?? _plain) with { ReplyTo = answered?.MessageId });
            EnqueueValue(bot, "guest_message", chat.Id, writer => WireMessages.Said(writer, _world, message, extra: () =>
            {
                writer.WriteString("guest_query_id"u8, query.Id);
                if (answered is not null)
                {
                    writer.WriteStartObject("quote"u8);
                    writer.WriteString("text"u8, answered.Text);
                    writer.WriteNumber("position"u8, 0);
                    writer.WriteEndObject();
                }
            }));
            return query;
        }
    }

    /// <summary>Waits until a query was answered.</summary>
    /// <exception cref="TimeoutException">It was not within the timeout; 20 seconds of real time by default.</exception>
    public async Task<EmulatedQueryAnswer> WaitForAnswerAsync(EmulatedQuery query, TimeSpan? timeout = null)
    {
        await WaitAsync(() => query.Answer is not null, timeout);
        return query.Answer!;
    }

    private EmulatedQuery Ask(EmulatedUser user, EmulatedBot bot, bool isGuest)
    {
        var query = new EmulatedQuery($"88{_world.NextNumber()}", bot, user, isGuest, _world.Time.GetUtcNow());
        _world.Queries.Add(query.Id, query);
        return query;
    }
}
