using System.Buffers;
using System.Text.Json;

namespace Confidant.Emulators.Telegram.Api;

/// <summary>getUpdates: at least once, in order, one poller at a time.</summary>
internal static class GetUpdatesMethod
{
    private const string Terminated =
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running";

    private const string Webhook = "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";

    public static async Task<Handled> HandleAsync(
        TelegramWorld world, EmulatedBot bot, Arguments arguments, CancellationToken gone)
    {
        var timeout = TimeSpan.FromSeconds(Math.Clamp(arguments.Number("timeout") ?? 0, 0, 50));
        int limit = (int)Math.Clamp(arguments.Number("limit") ?? 100, 1, 100);
        TaskCompletionSource<bool> poll;
        lock (world.Gate)
        {
            if (bot.Webhook is not null)
            {
                throw new ApiError(409, Webhook);
            }

            Allow(bot, arguments);
            bot.Updates.TakeOver();
            bot.Updates.Confirm(arguments.Number("offset") ?? 0);
            world.Conditions.Check();
            if (bot.Updates.Count > 0 || timeout == TimeSpan.Zero)
            {
                return Take(world, bot, limit);
            }

            poll = bot.Updates.StartPoll();
        }

        try
        {
            if (!await poll.Task.WaitAsync(timeout, world.Time, gone))
            {
                throw new ApiError(409, Terminated);
            }
        }
        catch (TimeoutException)
        {
            // An empty answer follows.
        }
        finally
        {
            lock (world.Gate)
            {
                bot.Updates.EndPoll(poll);
            }
        }

        lock (world.Gate)
        {
            return Take(world, bot, limit);
        }
    }

    /// <summary>Notes which kinds the bot asks for, where it says.</summary>
    public static void Allow(EmulatedBot bot, Arguments arguments)
    {
        if (arguments.Nested("allowed_updates") is not { ValueKind: JsonValueKind.Array } kinds)
        {
            return;
        }

        bot.Updates.Allowed.Clear();
        bot.Updates.Allowed.UnionWith(kinds.EnumerateArray().Select(kind => kind.GetString() ?? ""));
    }

    private static Handled Take(TelegramWorld world, EmulatedBot bot, int limit)
    {
        var body = new ArrayBufferWriter<byte>();
        body.Write("{\"ok\":true,\"result\":["u8);
        bool isFirst = true;
        long now = world.Microseconds;
        foreach (QueuedUpdate update in bot.Updates.Take(limit))
        {
            if (!isFirst)
            {
                body.Write(","u8);
            }

            isFirst = false;
            update.DeliveredAt ??= now;
            body.Write(update.Json);
        }

        body.Write("]}"u8);
        return new Handled(body.WrittenSpan.ToArray());
    }
}
