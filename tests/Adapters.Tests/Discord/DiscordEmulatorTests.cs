using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Confidant.Emulators.Discord;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Discord;

public sealed class DiscordEmulatorTests
{
    [Fact]
    public async Task A_session_gets_what_is_said_and_the_server_takes_what_is_answered()
    {
        await using DiscordEmulator discord = await DiscordEmulator.StartAsync();
        EmulatedDiscordBot bot = discord.AddBot();
        EmulatedDiscordUser alice = discord.AddUser("alice", "Alice");
        EmulatedGuild guild = discord.AddGuild("Marbles", [alice], [bot]);
        EmulatedChannel general = discord.AddChannel(guild, "general");
        using RawGateway gateway = await RawGateway.ConnectAsync(discord.GatewayUrl);
        await gateway.IdentifyAsync(bot.Token, DiscordIntents.Guilds | DiscordIntents.GuildMessages);
        JsonObject created = await gateway.ReadAsync("GUILD_CREATE");
        created["channels"]![0]!["id"]!.GetValue<string>().Should().Be(general.Id);

        discord.Say(alice, general, "not for the bot");
        EmulatedDiscordMessage asked = discord.Say(alice, general, $"<@{bot.Id}> hello");
        (await gateway.ReadAsync("MESSAGE_CREATE"))["content"]!.GetValue<string>().Should().BeEmpty();
        JsonObject message = await gateway.ReadAsync("MESSAGE_CREATE");
        message["content"]!.GetValue<string>().Should().Be($"<@{bot.Id}> hello");

        using HttpClient http = RawRest.For(discord, bot);
        using HttpResponseMessage answered = await http.PostAsJsonAsync($"channels/{general.Id}/messages", new
        {
            content = "hello <@1>",
            nonce = "n1",
            enforce_nonce = true,
            allowed_mentions = new { parse = Array.Empty<string>(), replied_user = false },
            message_reference = new { message_id = asked.Id, fail_if_not_exists = false },
        });
        answered.StatusCode.Should().Be(HttpStatusCode.OK);
        EmulatedDiscordMessage sent = (await discord.WaitForSentAsync(general, 1))[0];
        sent.Text.Should().Be("hello <@1>");
        sent.ReplyTo.Should().Be(asked.Id);
        sent.Pinged.Should().BeEmpty();
        (await gateway.ReadAsync("MESSAGE_CREATE"))["author"]!["id"]!.GetValue<string>().Should().Be(bot.Id);
    }

    [Fact]
    public async Task A_connection_that_was_lost_is_resumed_with_what_was_missed()
    {
        await using DiscordEmulator discord = await DiscordEmulator.StartAsync();
        EmulatedDiscordBot bot = discord.AddBot();
        EmulatedDiscordUser alice = discord.AddUser("alice");
        using RawGateway first = await RawGateway.ConnectAsync(discord.GatewayUrl);
        JsonObject ready = await first.IdentifyAsync(bot.Token, DiscordIntents.DirectMessages);
        discord.Disturb(bot, new GatewayFault.Drop()).Should().Be(1);
        discord.Say(alice, bot, "missed");
        discord.Say(alice, bot, "missed too");

        using RawGateway second = await RawGateway.ConnectAsync(ready["resume_gateway_url"]!.GetValue<string>());
        await second.SendAsync(6, new JsonObject
        {
            ["token"] = bot.Token,
            ["session_id"] = ready["session_id"]!.GetValue<string>(),
            ["seq"] = 1,
        });
        (await second.ReadAsync("MESSAGE_CREATE"))["content"]!.GetValue<string>().Should().Be("missed");
        (await second.ReadAsync("MESSAGE_CREATE"))["content"]!.GetValue<string>().Should().Be("missed too");
        await second.ReadAsync("RESUMED");
        discord.Identifies.Select(static identify => identify.IsResume).Should().Equal(false, true);
        discord.Identifies[1].Target.Should().Be("/resume?v=10&encoding=json");
    }

    [Fact]
    public async Task A_token_that_is_not_known_is_refused_everywhere()
    {
        await using DiscordEmulator discord = await DiscordEmulator.StartAsync();
        using RawGateway gateway = await RawGateway.ConnectAsync(discord.GatewayUrl);
        await gateway.SendIdentifyAsync("nobody", DiscordIntents.Guilds);
        (await gateway.ReadCloseAsync()).Should().Be((WebSocketCloseStatus)4004);

        EmulatedDiscordBot bot = discord.AddBot();
        using HttpClient http = RawRest.For(discord, bot);
        bot.IsRevoked = true;
        using HttpResponseMessage refused = await http.GetAsync("users/@me");
        refused.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }
}
