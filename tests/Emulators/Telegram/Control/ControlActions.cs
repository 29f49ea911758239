using Confidant.Emulators.Telegram.Api;

namespace Confidant.Emulators.Telegram.Control;

/// <summary>What other processes can ask of the emulator.</summary>
internal sealed class ControlActions(TelegramEmulator emulator)
{
    /// <summary>Runs an action.</summary>
    /// <returns>The answer; null for none.</returns>
    public async Task<byte[]?> RunAsync(string action, Arguments arguments)
    {
        switch (action)
        {
            case "bot":
                EmulatedBot added = emulator.AddBot(arguments.Text("username") ?? "confidant_bot", arguments.Text("token"));
                added.ReadsAllGroupMessages = !arguments.Flag("privacy_mode");
                return ControlWire.Bot(added);
            case "user":
                return ControlWire.Id(emulator.AddUser(
                    arguments.Text("name") ?? "Somebody", arguments.Text("username"), arguments.Text("language"), arguments.Number("id")).Id);
            case "group":
                return ControlWire.Id(AddGroup(arguments).Id);
            case "say":
                return Say(arguments);
            case "edit":
                emulator.Edit(
                    emulator.FindSaid(Required(arguments, "chat"), Required(arguments, "message_id")), arguments.Text("text") ?? "");
                return null;
            case "press":
                return ControlWire.Text("press", emulator.Press(
                    emulator.FindUser(Required(arguments, "user")),
                    emulator.FindSent(Required(arguments, "chat"), Required(arguments, "message_id"), arguments.Flag("ephemeral")),
                    arguments.Text("data") ?? ""));
            case "join":
                emulator.Join(emulator.FindUser(Required(arguments, "user")), emulator.FindChat(Required(arguments, "chat")));
                return null;
            case "leave":
                emulator.Leave(emulator.FindUser(Required(arguments, "user")), emulator.FindChat(Required(arguments, "chat")));
                return null;
            case "block":
                emulator.SetBlocked(
                    emulator.FindUser(Required(arguments, "user")), FindBot(arguments), arguments.Text("blocked") is not "false");
                return null;
            case "migrate":
                return ControlWire.Id(emulator.Migrate(emulator.FindChat(Required(arguments, "chat"))).Id);
            case "load":
                emulator.EnqueueLoad(
                    FindBot(arguments),
                    (int)Required(arguments, "users"),
                    first: 0,
                    (int)Required(arguments, "messages"),
                    Statement(arguments.Text("text") ?? "I like tea number {n}."));
                return null;
            case "sent":
                return ControlWire.Sent(emulator.SentTo(arguments.Number("chat")));
            case "wait":
                return ControlWire.Sent(await emulator.WaitForSentAsync(
                    arguments.Number("chat"),
                    (int)Required(arguments, "count"),
                    TimeSpan.FromSeconds(arguments.Number("timeout") ?? 20)));
            case "wait_total":
                await emulator.WaitForSentAsync(
                    (int)Required(arguments, "count"), TimeSpan.FromSeconds(arguments.Number("timeout") ?? 20));
                return null;
            case "answers":
                return ControlWire.Answers(emulator.CallbackAnswers);
            case "counters":
                return ControlWire.Counts(emulator.Counts());
            case "timings":
                return ControlWire.Timings(emulator.Timings());
            default:
                return Disturb(action, arguments);
        }
    }

    private byte[]? Disturb(string action, Arguments arguments)
    {
        switch (action)
        {
            case "fault":
                emulator.PlanFault(
                    ControlFaults.Read(arguments), (int)(arguments.Number("count") ?? 1), arguments.Text("method"), arguments.Number("chat"));
                return null;
            case "clear_faults":
                emulator.ClearFaults();
                return null;
            case "hold":
                emulator.HoldAnswers();
                return null;
            case "release":
                emulator.ReleaseAnswers();
                return null;
            case "ephemeral":
                emulator.Ephemeral = Enum.Parse<EphemeralSupport>(arguments.Text("support") ?? "Full", ignoreCase: true);
                return null;
            default:
                throw new ArgumentException($"There is no action {action}.");
        }
    }

    private EmulatedChat AddGroup(Arguments arguments)
    {
        EmulatedUser[] members = [.. Ids(arguments, "members").Select(emulator.FindUser)];
        EmulatedBot[] bots = [.. emulator.Bots().Where(bot => Ids(arguments, "bots").Contains(bot.Id))];
        EmulatedChat chat = emulator.AddGroup(
            arguments.Text("title") ?? "Group", members, bots, arguments.Text("type") ?? "supergroup");
        chat.Username = arguments.Text("username");
        chat.BotsAreAdmins = arguments.Flag("bots_are_admins");
        foreach (long topic in Ids(arguments, "topics"))
        {
            emulator.AddTopic(chat, topic);
        }

        return chat;
    }

    private byte[] Say(Arguments arguments)
    {
        EmulatedUser user = emulator.FindUser(Required(arguments, "user"));
        var options = new SayOptions
        {
            ReplyTo = arguments.Number("reply_to"),
            Topic = arguments.Number("topic"),
            IsEphemeral = arguments.Flag("ephemeral"),
            IsForwarded = arguments.Flag("forwarded"),
        };
        string text = arguments.Text("text") ?? "";
        return ControlWire.Said(arguments.Number("chat") is { } chat && chat < 0
            ? emulator.Say(user, emulator.FindChat(chat), text, options)
            : emulator.Say(user, FindBot(arguments), text, options));
    }

    private EmulatedBot FindBot(Arguments arguments)
    {
        IReadOnlyList<EmulatedBot> bots = emulator.Bots();
        return arguments.Number("bot") is { } id ? bots.First(bot => bot.Id == id) : bots[0];
    }

    private static Func<int, string> Statement(string text) => n =>
        text.Replace("{n}", n.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static long Required(Arguments arguments, string name) =>
        arguments.Number(name) ?? throw new ArgumentException($"{name} is missing.");

    private static long[] Ids(Arguments arguments, string name) =>
        arguments.Nested(name) is { ValueKind: System.Text.Json.JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Select(id => id.GetInt64())]
            : [];
}
