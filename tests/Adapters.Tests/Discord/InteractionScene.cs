using Confidant.Adapters.Discord;
using Confidant.Emulators.Discord;
using Confidant.Identity;

namespace Confidant.Adapters.Tests.Discord;

/// <summary>People who use commands and buttons on an emulated Discord.</summary>
internal static class InteractionScene
{
    /// <summary>What one person alone may read.</summary>
    public const string Words = "what only alice may read";

    private static readonly CommandDescription[] _commands = [Command("agent", false), Command("privacy", true)];

    public static async Task<DiscordRestBench> StartAsync()
    {
        DiscordRestBench bench = await DiscordRestBench.StartAsync();
        bench.Service<DiscordPrivacy>().Set(_commands);
        return bench;
    }

    public static Task<EmulatedInteraction> RunAsync(
        DiscordRestBench bench, EmulatedChannel channel, EmulatedDiscordUser user, string command) =>
        bench.ReceiveAsync(bench.Discord.ForceCommand(user, bench.Bot, channel, command), command);

    public static async Task<EmulatedInteraction> PressAsync(DiscordRestBench bench, EmulatedChannel channel, EmulatedDiscordUser user)
    {
        await bench.SendAsync(channel, new OutgoingMessage { Text = "choose", Buttons = [[new Button("Yes", "yes")]] }, "button");
        return await bench.ReceiveAsync(bench.Discord.Press(user, bench.Discord.SentTo(channel)[^1], "yes"));
    }

    public static EmulatedInteraction Typed(DiscordRestBench bench, EmulatedChannel channel, EmulatedDiscordUser user) =>
        bench.Discord.Complete(user, bench.Bot, channel, "forget", "topic", "piz");

    public static async Task<EmulatedInteraction> TypeAsync(DiscordRestBench bench, EmulatedChannel channel, EmulatedDiscordUser user)
    {
        EmulatedInteraction interaction = await bench.ReceiveAsync(Typed(bench, channel, user), "forget");
        await bench.Service<DiscordSuggestions>().WhenDoneAsync();
        return interaction;
    }

    public static OutgoingMessage Answer(EmulatedInteraction interaction, string text) =>
        new() { Text = text, AnswerHandle = DiscordRestBench.Handle(interaction) };

    public static ButtonPressed Pressed(DiscordRestBench bench, EmulatedInteraction press, EmulatedDiscordUser user) => new()
    {
        Conversation = bench.Chat(press.Channel),
        DeliveryKey = $"i:{press.Id}",
        At = press.At,
        Sender = new SeenAccount(new PlatformUserId(Platform.Discord, user.Id), user.Username, null, null),
        Chat = ChatKind.Group,
        Token = "yes",
        PressId = DiscordRestBench.Handle(press),
    };

    public static CommandDescription Command(string name, bool isForOne) =>
        new(name, new Dictionary<string, string> { ["en"] = name }, isForOne);
}
