using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Confidant.Emulators.Discord;
using Confidant.Emulators.Time;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Discord;

public sealed class DiscordEmulatorGatewayTests : IAsyncLifetime
{
    private readonly ManualTime _time = new();
    private DiscordEmulator _discord = null!;
    private EmulatedDiscordBot _bot = null!;

    public async Task InitializeAsync()
    {
        _discord = await DiscordEmulator.StartAsync(_time);
        _bot = _discord.AddBot();
    }

    public Task DisposeAsync() => _discord.DisposeAsync().AsTask();

    [Fact]
    public async Task What_a_bot_may_not_do_is_closed_with_its_code()
    {
        await CloseOfAsync(4003, gateway => gateway.SendAsync(8, new JsonObject()));
        await CloseOfAsync(4001, gateway => gateway.SendAsync(77, null));
        await CloseOfAsync(4013, gateway => gateway.SendIdentifyAsync(_bot.Token, (DiscordIntents)(1 << 30)));
        await CloseOfAsync(4010, gateway => gateway.SendIdentifyAsync(_bot.Token, DiscordIntents.Guilds, shard: 2, shards: 2));
        _bot.PrivilegedIntents = DiscordIntents.None;
        await CloseOfAsync(4014, gateway => gateway.SendIdentifyAsync(_bot.Token, DiscordIntents.MessageContent));
        _bot.RequiredShards = 2;
        await CloseOfAsync(4011, gateway => gateway.SendIdentifyAsync(_bot.Token, DiscordIntents.Guilds));
        await CloseOfAsync(4002, gateway => gateway.SendAsync(1, new string('x', 5000)));
        await CloseOfAsync(4008, async gateway =>
        {
            for (int i = 0; i <= 120; i++)
            {
                await gateway.SendAsync(1, null);
            }
        });
    }

    [Fact]
    public async Task Identifies_are_paced_and_counted()
    {
        using RawGateway first = await RawGateway.ConnectAsync(_discord.GatewayUrl);
        await first.IdentifyAsync(_bot.Token, DiscordIntents.Guilds);
        using RawGateway second = await RawGateway.ConnectAsync(_discord.GatewayUrl);
        await second.SendIdentifyAsync(_bot.Token, DiscordIntents.Guilds);
        (await second.ReadOpAsync(9))["d"]!.GetValue<bool>().Should().BeFalse();
        _time.Advance(TimeSpan.FromSeconds(5));
        await second.IdentifyAsync(_bot.Token, DiscordIntents.Guilds);

        _discord.Identifies.Should().HaveCount(2);
        _bot.IdentifiesLeft.Should().Be(998);
    }

    [Fact]
    public async Task Events_come_on_the_shard_of_their_guild_and_words_only_with_the_intent()
    {
        EmulatedDiscordUser alice = _discord.AddUser("alice");
        EmulatedGuild odd = _discord.AddGuild("odd", [alice], [_bot], id: $"{1L << 22}");
        EmulatedChannel general = _discord.AddChannel(odd, "general");
        _bot.MaxConcurrency = 2;
        using RawGateway zero = await RawGateway.ConnectAsync(_discord.GatewayUrl);
        using RawGateway one = await RawGateway.ConnectAsync(_discord.GatewayUrl);
        await zero.IdentifyAsync(_bot.Token, DiscordIntents.Guilds | DiscordIntents.GuildMessages | DiscordIntents.DirectMessages, 0, 2);
        await one.IdentifyAsync(_bot.Token, DiscordIntents.Guilds | DiscordIntents.GuildMessages | DiscordIntents.DirectMessages, 1, 2);
        (await one.ReadAsync("GUILD_CREATE"))["id"]!.GetValue<string>().Should().Be(odd.Id);
        _discord.Say(alice, general, "in the guild");
        _discord.Say(alice, _bot, "in private");

        (await one.ReadAsync("MESSAGE_CREATE"))["content"]!.GetValue<string>().Should().BeEmpty();
        (await zero.ReadAsync("MESSAGE_CREATE"))["content"]!.GetValue<string>().Should().Be("in private");
        _discord.SequenceOf(_bot, 0).Should().Be(2);
    }

    [Fact]
    public async Task Who_asks_for_zlib_stream_gets_one_stream_over_all_payloads()
    {
        EmulatedDiscordUser alice = _discord.AddUser("alice");
        using RawGateway gateway = await RawGateway.ConnectAsync(_discord.GatewayUrl, isCompressed: true);
        await gateway.IdentifyAsync(_bot.Token, DiscordIntents.DirectMessages);

        for (int i = 0; i < 50; i++)
        {
            string text = $"{i} {new string('é', 1_000 + i)}";
            _discord.Say(alice, _bot, text);
            (await gateway.ReadAsync("MESSAGE_CREATE"))["content"]!.GetValue<string>().Should().Be(text);
        }

        gateway.Bytes.Received.Should().BeLessThan(gateway.Bytes.Read / 10, "what was said before need not be said again");
    }

    private async Task CloseOfAsync(int code, Func<RawGateway, Task> act)
    {
        using RawGateway gateway = await RawGateway.ConnectAsync(_discord.GatewayUrl);
        await act(gateway);
        (await gateway.ReadCloseAsync()).Should().Be((WebSocketCloseStatus)code);
    }
}
