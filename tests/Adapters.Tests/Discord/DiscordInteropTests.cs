using Confidant.Contracts.Machine;
using Confidant.Emulators.Discord;
using FluentAssertions;

namespace Confidant.Adapters.Tests.Discord;

public sealed class DiscordInteropTests
{
    [InteropFact]
    public async Task An_unmodified_discord_js_bot_is_content_with_the_emulator()
    {
        await using DiscordEmulator discord = await DiscordEmulator.StartAsync();
        EmulatedDiscordBot bot = discord.AddBot("js_bot");
        EmulatedDiscordUser alice = discord.AddUser("alice", "Alice");
        EmulatedGuild guild = discord.AddGuild("Marbles", [alice], [bot]);
        EmulatedChannel general = discord.AddChannel(guild, "general");
        await using NodeProcess node = await NodeProcess.StartAsync("discordjs-bot.mjs", bot.Token, discord.ApiRoot);
        node.FirstLine.Should().Be("ready js_bot in 1");
        discord.Identifies.Should().ContainSingle().Which.Target.Should().Be("/gateway?v=10&encoding=json");

        discord.Say(alice, bot, "just words");
        EmulatedDiscordMessage asked = discord.Say(alice, general, "ask");
        (await discord.WaitForSentAsync(discord.DirectChannel(alice, bot), 1))[0].Text.Should().Be("You said just words");
        EmulatedDiscordMessage sure = (await discord.WaitForSentAsync(general, 1))[0];
        sure.ReplyTo.Should().Be(asked.Id);
        EmulatedInteraction press = discord.Press(alice, sure, "yes");
        await discord.WaitForSentAsync(message => message == sure && message.Edits == 1);
        (sure.Text, sure.Buttons.Count, press.Acknowledgement).Should().Be(("Done", 0, 7));

        EmulatedInteraction forget = discord.RunCommand(alice, bot, general, "forget", ("topic", "marbles"));
        EmulatedDiscordMessage answer = (await discord.WaitForAnswersAsync(forget))[0];
        (answer.Text, answer.VisibleTo, forget.Acknowledgement).Should().Be(("forget: marbles", alice.Id, 5));
    }

    [InteropFact]
    public async Task An_unmodified_discord_js_bot_comes_back_after_every_disturbance()
    {
        await using DiscordEmulator discord = await DiscordEmulator.StartAsync();
        EmulatedDiscordBot bot = discord.AddBot("js_bot");
        EmulatedDiscordUser alice = discord.AddUser("alice");
        await using NodeProcess node = await NodeProcess.StartAsync("discordjs-bot.mjs", bot.Token, discord.ApiRoot);
        EmulatedChannel direct = discord.DirectChannel(alice, bot);
        GatewayFault[] faults =
        [
            new GatewayFault.Drop(), new GatewayFault.Close(4000), new GatewayFault.Reconnect(), new GatewayFault.InvalidSession(true),
        ];
        for (int i = 0; i < faults.Length; i++)
        {
            discord.Disturb(bot, faults[i]).Should().Be(1);
            discord.Say(alice, direct, $"number {i}");
            (await discord.WaitForSentAsync(direct, i + 1))[i].Text.Should().Be($"You said number {i}");
            await discord.WaitForIdentifiesAsync(i + 2);
        }

        discord.Identifies.Select(static identify => identify.IsResume).Should().Equal(false, true, true, true, true);
    }
}
