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
