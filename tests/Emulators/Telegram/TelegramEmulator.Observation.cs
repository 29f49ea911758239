using System.Globalization;

namespace Confidant.Emulators.Telegram;

/// <content>What is seen from outside, and what goes wrong on demand.</content>
public sealed partial class TelegramEmulator
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    /// <summary>The drafts that were shown, in order.</summary>
    public IReadOnlyList<EmulatedDraft> Drafts
    {
        get
        {
            lock (_world.Gate)
            {
                return [.. _world.Drafts];
            }
        }
    }

    /// <summary>The signs of what the bots were doing, in order.</summary>
    public IReadOnlyList<EmulatedChatAction> ChatActions
    {
        get
        {
            lock (_world.Gate)
            {
                return [.. _world.ChatActions];
            }
        }
    }

    /// <summary>Sets whether the server knows sendRichMessage and sendMessageDraft; it does by default.</summary>
    public void SetKnown(bool richMessages, bool drafts)
    {
        lock (_world.Gate)
        {
            (_world.KnowsRichMessages, _world.KnowsDrafts) = (richMessages, drafts);
        }
    }

    /// <summary>How the server takes ephemeral messages; in full by default.</summary>
    public EphemeralSupport Ephemeral
    {
        get
        {
            lock (_world.Gate)
            {
                return _world.Ephemeral;
            }
        }

        set
        {
            lock (_world.Gate)
            {
                _world.Ephemeral = value;
            }
        }
    }

    /// <summary>What the bots answered to presses, in order.</summary>
    public IReadOnlyList<EmulatedCallbackAnswer> CallbackAnswers
    {
        get
        {
            lock (_world.Gate)
            {
                return [.. _world.CallbackAnswers];
            }
        }
    }

    /// <summary>What the bots sent to a chat (to all chats for null), in order; deleted messages are marked, not left out.</summary>
    public IReadOnlyList<SentMessage> SentTo(long? chat = null)
    {
        lock (_world.Gate)
        {
            return [.. _world.Sent.Where(message => chat is null || message.ChatId == chat)];
        }
    }

    /// <summary>Waits until bots sent so many messages to a chat (in all for null).</summary>
    /// <exception cref="TimeoutException">They did not within the timeout; 20 seconds of real time by default.</exception>
    public async Task<IReadOnlyList<SentMessage>> WaitForSentAsync(long? chat, int count, TimeSpan? timeout = null)
    {
        Func<bool> holds = chat is null
            ? () => _world.Sent.Count >= count
            : () => _world.Sent.Count(message => message.ChatId == chat) >= count;
        await WaitAsync(holds, timeout);
        return SentTo(chat);
    }

    /// <summary>Waits for a message that answers a description, also after edits.</summary>
    /// <exception cref="TimeoutException">None did within the timeout; 20 seconds of real time by default.</exception>
    public async Task<SentMessage> WaitForSentAsync(Func<SentMessage, bool> matches, TimeSpan? timeout = null)
    {
        await WaitAsync(() => _world.Sent.Exists(message => matches(message)), timeout);
        lock (_world.Gate)
        {
            return _world.Sent.First(matches);
        }
    }

    /// <summary>Waits until so many requests of a method were read completely.</summary>
    /// <exception cref="TimeoutException">They were not within the timeout; 20 seconds of real time by default.</exception>
    public Task WaitForRequestsAsync(string method, int count, TimeSpan? timeout = null) =>
        WaitAsync(() => _world.CountOf(method).Read >= count, timeout);

    /// <summary>Waits until a bot confirmed so many updates.</summary>
    /// <exception cref="TimeoutException">It did not within the timeout; 20 seconds of real time by default.</exception>
    public Task WaitForConfirmedAsync(EmulatedBot bot, int count, TimeSpan? timeout = null) =>
        WaitAsync(() => bot.Updates.Confirmed >= count, timeout);

    /// <summary>Waits until a press was answered.</summary>
    /// <exception cref="TimeoutException">It was not within the timeout; 20 seconds of real time by default.</exception>
    public Task WaitForAnswerAsync(string press, TimeSpan? timeout = null) =>
        WaitAsync(() => _world.CallbackAnswers.Exists(answer => answer.PressId == press), timeout);

    /// <summary>How many requests of a method were read, and how many were answered.</summary>
    public (int Read, int Answered) CountOf(string method)
    {
        lock (_world.Gate)
        {
            RequestCount count = _world.CountOf(method);
            return (count.Read, count.Answered);
        }
    }

    /// <summary>How many updates of a bot wait to be confirmed.</summary>
    public int PendingUpdates(EmulatedBot bot)
    {
        lock (_world.Gate)
        {
            return bot.Updates.Count;
        }
    }

    /// <summary>The commands that a bot published: a JSON array; null for none.</summary>
    public byte[]? CommandsOf(EmulatedBot bot, string scope, string? language)
    {
        lock (_world.Gate)
        {
            return bot.Commands.GetValueOrDefault($"{scope}/{language}");
        }
    }

    /// <summary>Sets somebody else's webhook, which stands in the way of long polling; empty removes it.</summary>
    public void SetWebhook(EmulatedBot bot, string url)
    {
        lock (_world.Gate)
        {
            bot.Webhook = url.Length == 0 ? null : new EmulatedWebhook(url, null, 40);
            bot.Updates.Rest();
            bot.Updates.TakeOver();
        }
    }

    /// <summary>The webhook of a bot: its address, and how many connections it takes; null where it has none.</summary>
    public (string Url, string? Secret, int MaxConnections)? WebhookOf(EmulatedBot bot)
    {
        lock (_world.Gate)
        {
            return bot.Webhook is { } hook ? (hook.Url, hook.Secret, hook.MaxConnections) : null;
        }
    }

    /// <summary>The kinds of updates that a bot asked for last; empty for the default.</summary>
    public IReadOnlySet<string> AllowedOf(EmulatedBot bot)
    {
        lock (_world.Gate)
        {
            return bot.Updates.Allowed.ToHashSet();
        }
    }

    /// <summary>From now on updates pile up instead of being brought to a bot's webhook.</summary>
    public void HoldDeliveries(EmulatedBot bot)
    {
        lock (_world.Gate)
        {
            bot.HoldsDeliveries = true;
        }
    }

    /// <summary>Brings what piled up, the newest first, over connections of their own; later updates come as they do.</summary>
    public async Task ReleaseDeliveriesReversedAsync(EmulatedBot bot)
    {
        await _world.Courier.DeliverReversedAsync(bot);
        lock (_world.Gate)
        {
            bot.HoldsDeliveries = false;
            _world.Courier.Deliver(bot);
        }
    }

    /// <summary>Lets the next requests go wrong.</summary>
    /// <param name="fault">How.</param>
    /// <param name="count">How many.</param>
    /// <param name="method">Of which method; null for any.</param>
    /// <param name="chat">For which chat; null for any.</param>
    public void PlanFault(EmulatedFault fault, int count = 1, string? method = null, long? chat = null)
    {
        lock (_world.Gate)
        {
            _world.Faults.Add(fault, method, chat?.ToString(CultureInfo.InvariantCulture), count);
        }
    }

    /// <summary>Forgets the faults that were planned.</summary>
    public void ClearFaults()
    {
        lock (_world.Gate)
        {
            _world.Faults.Clear();
        }
    }

    /// <summary>From now on requests are done but not answered, except polls.</summary>
    public void HoldAnswers()
    {
        lock (_world.Gate)
        {
            _world.Hold ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>Waits until so many answers are held.</summary>
    /// <exception cref="TimeoutException">They were not within the timeout; 20 seconds of real time by default.</exception>
    public Task WaitForHeldAsync(int count, TimeSpan? timeout = null) => WaitAsync(() => _world.Held >= count, timeout);

    /// <summary>Gives all held answers, and holds none any more.</summary>
    public void ReleaseAnswers()
    {
        lock (_world.Gate)
        {
            _world.Hold?.TrySetResult();
            _world.Hold = null;
        }
    }

    private Task WaitAsync(Func<bool> holds, TimeSpan? timeout)
    {
        lock (_world.Gate)
        {
            return _world.Conditions.UntilAsync(holds).WaitAsync(timeout ?? _patience);
        }
    }
}
