using System.Diagnostics;
using System.Globalization;
using Confidant.Emulators.Discord.Gateway;
using Confidant.Emulators.Discord.Rest;

namespace Confidant.Emulators.Discord;

/// <summary>Everything the emulated Discord knows. Whoever touches it holds <see cref="Gate"/>.</summary>
internal sealed class DiscordWorld(TimeProvider time)
{
    private static readonly DateTimeOffset _epoch = new(2015, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly Dictionary<(string User, string Bot), EmulatedChannel> _directChannels = [];
    private long _lastId;

    public Lock Gate { get; } = new();

    public TimeProvider Time { get; } = time;

    /// <summary>The address without a slash at its end; http.</summary>
    public string Address { get; set; } = "";

    public Dictionary<string, EmulatedDiscordBot> Bots { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, EmulatedDiscordUser> Users { get; } = [];

    public Dictionary<string, EmulatedGuild> Guilds { get; } = [];

    public Dictionary<string, EmulatedChannel> Channels { get; } = [];

    public Dictionary<string, EmulatedDiscordMessage> Messages { get; } = [];

    /// <summary>What the bots sent, in order.</summary>
    public List<EmulatedDiscordMessage> Sent { get; } = [];

    /// <summary>By their tokens.</summary>
    public Dictionary<string, EmulatedInteraction> Interactions { get; } = new(StringComparer.Ordinal);

    public GatewayHub Gateway { get; } = new();

    public RestLimits Limits { get; } = new();

    /// <summary>How many bytes a message's files may have.</summary>
    public long LargestUpload { get; set; } = 10 * 1024 * 1024;

    /// <summary>Where and when bots showed that they type.</summary>
    public List<(EmulatedChannel Channel, DateTimeOffset At)> Typing { get; } = [];

    public Conditions Conditions { get; } = new();

    public FaultPlan<DiscordFault> Faults { get; } = new();

    public Dictionary<string, RequestCount> Counts { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Completed by the release of held answers; null while none are held.</summary>
    public TaskCompletionSource? Hold { get; set; }

    /// <summary>How many answers are held at present.</summary>
    public int Held { get; set; }

    public DateTimeOffset Now => Time.GetUtcNow();

    public long Microseconds => (long)Stopwatch.GetElapsedTime(_start).TotalMicroseconds;

    /// <summary>A new id, greater than all before.</summary>
    public string NextId()
    {
        _lastId = Math.Max(_lastId + 1, (long)(Now - _epoch).TotalMilliseconds << 22);
        return _lastId.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Counts an answer of the kind of which 10,000 in 10 minutes shut out an address.</summary>
    public void NoteRefusal(int status)
    {
        lock (Gate)
        {
            Limits.Refusals += status is 401 or 403 ? 1 : 0;
        }
    }

    public RequestCount CountOf(string route)
    {
        if (!Counts.TryGetValue(route, out RequestCount? count))
        {
            Counts[route] = count = new RequestCount();
        }

        return count;
    }

    public EmulatedDiscordBot? FindBotById(string id) => Bots.Values.FirstOrDefault(bot => bot.Id == id);

    /// <summary>The direct chat of a person with a bot; made where there is none.</summary>
    public EmulatedChannel DirectChannel(string userId, EmulatedDiscordBot bot)
    {
        if (!_directChannels.TryGetValue((userId, bot.Id), out EmulatedChannel? channel))
        {
            channel = new EmulatedChannel(NextId(), ChannelKind.Direct, null, null);
            channel.Recipients.UnionWith([userId, bot.Id]);
            Channels.Add(channel.Id, channel);
            _directChannels.Add((userId, bot.Id), channel);
        }

        return channel;
    }

    /// <summary>Adds a message of a bot.</summary>
    public EmulatedDiscordMessage AddSent(EmulatedDiscordBot bot, EmulatedChannel channel, MessageForm form, SentDetails details)
    {
        EmulatedDiscordMessage message = AddLoading(bot, channel, details);
        Fill(message, form, details.RepliedAuthor);
        Sent.Add(message);
        return message;
    }

    /// <summary>Adds a message of a bot whose words are still to come.</summary>
    public EmulatedDiscordMessage AddLoading(EmulatedDiscordBot bot, EmulatedChannel channel, SentDetails details)
    {
        var message = new EmulatedDiscordMessage(NextId(), channel, bot.Id)
        {
            Bot = bot,
            Type = details.Type,
            ReplyTo = details.ReplyTo,
            Nonce = details.Nonce,
            Flags = details.Flags,
            VisibleTo = details.VisibleTo,
            InteractionId = details.InteractionId,
            At = Now,
            AtMicroseconds = Microseconds,
        };
        channel.Messages.Add(message);
        Messages.Add(message.Id, message);
        return message;
    }

    /// <summary>Gives a message of a bot the words that were still to come; from now on it counts as sent.</summary>
    public void FillLoading(EmulatedDiscordMessage message, MessageForm form)
    {
        Fill(message, form, null);
        Sent.Add(message);
    }

    /// <summary>Changes a message of a bot; what the form leaves out stays.</summary>
    public void EditSent(EmulatedDiscordMessage message, MessageForm form)
    {
        Fill(message, form, null);
        message.Edits++;
        message.EditedAt = Now;
    }

    private static void Fill(EmulatedDiscordMessage message, MessageForm form, string? repliedAuthor)
    {
        message.Text = form.Text ?? message.Text;
        message.Components = form.Components ?? message.Components;
        message.Embeds = form.Embeds?.DeepClone().AsArray() ?? message.Embeds;
        message.Attachments = form.Attachments.Count > 0 ? form.Attachments : message.Attachments;
        message.Pinged = form.PingedBy(message.Text, repliedAuthor, out bool everyone);
        message.PingedEveryone = everyone;
        message.Mentions = [.. message.Pinged.Where(MentionParser.Users(message.Text).Append(repliedAuthor).Contains)];
        message.MentionedRoles = [.. message.Pinged.Where(MentionParser.Roles(message.Text).Contains)];
    }
}
