using Confidant.Adapters.Discord;
using Confidant.Emulators.Discord;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Discord.World;

/// <summary>A connection that is resumed after a restart is told of no guild: what is missing is asked for.</summary>
public sealed class DiscordDirectoryTests
{
    private const string Guilds = "GET /guilds/{guild}";
    private const string Channels = "GET /channels/{channel}";

    [Fact]
    public async Task A_guild_is_asked_for_once_whoever_waits_for_it()
    {
        await using DiscordWorldBench bench = await DiscordWorldBench.StartAsync();
        (EmulatedGuild guild, EmulatedChannel general, EmulatedDiscordUser alice) = Garden(bench);
        EmulatedChannel other = bench.Discord.AddChannel(guild, "other", overwrites: [EmulatedOverwrite.Hide(guild)]);

        IncomingMessage?[] heard = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(i => bench.HearAsync((i % 2 == 0 ? general : other).Id, guild.Id)));

        heard.Should().OnlyContain(static message => message!.Chat == ChatKind.Group);
        heard[0]!.Group!.Readers.Should().Be(GroupReaders.All);
        heard[1]!.Group!.Readers.Should().Be(new GroupReaders(""));
        bench.Discord.CountOf(Guilds).Read.Should().Be(1);
        bench.Discord.CountOf(Channels).Read.Should().Be(0);
        alice.Id.Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_thread_is_asked_for_by_itself()
    {
        await using DiscordWorldBench bench = await DiscordWorldBench.StartAsync();
        (EmulatedGuild guild, EmulatedChannel general, EmulatedDiscordUser alice) = Garden(bench);
        EmulatedChannel thread = bench.Discord.AddThread(general, alice, "roses");
        EmulatedChannel hidden = bench.Discord.AddThread(general, alice, "surprise", isPrivate: true, members: [bench.Bot.Id]);

        (await bench.HearAsync(thread.Id, guild.Id))!.Conversation.Should().Be(bench.Conversation(general.Id, thread.Id));
        (await bench.HearAsync(hidden.Id, guild.Id))!.Conversation.Should().Be(bench.Conversation(hidden.Id));
        (await bench.HearAsync(thread.Id, guild.Id)).Should().NotBeNull();
        bench.Discord.CountOf(Guilds).Read.Should().Be(1);
        bench.Discord.CountOf(Channels).Read.Should().Be(2);
    }

    [Fact]
    public async Task A_deletion_in_a_thread_that_is_not_known_finds_its_group()
    {
        await using DiscordWorldBench bench = await DiscordWorldBench.StartAsync();
        (EmulatedGuild guild, EmulatedChannel general, EmulatedDiscordUser alice) = Garden(bench);
        EmulatedChannel thread = bench.Discord.AddThread(general, alice, "roses");

        var deleted = (MessagesDeleted)(await bench.TellAsync(
            "MESSAGE_DELETE", $$"""{"id":"3000","channel_id":"{{thread.Id}}","guild_id":"{{guild.Id}}"}""")).Single();

        deleted.Conversation.Should().Be(bench.Conversation(general.Id, thread.Id));
    }

    [Fact]
    public async Task Of_a_channel_that_Discord_does_not_tell_of_nobody_knows_the_readers_and_it_is_asked_once_a_minute()
    {
        await using DiscordWorldBench bench = await DiscordWorldBench.StartAsync();
        (EmulatedGuild guild, _, _) = Garden(bench);

        IncomingMessage heard = (await bench.HearAsync("12345", guild.Id))!;
        await bench.HearAsync("12345", guild.Id);

        heard.Chat.Should().Be(ChatKind.Public);
        heard.Group.Should().BeNull();
        bench.Discord.CountOf(Channels).Read.Should().Be(1);
        bench.Time.Advance(TimeSpan.FromMinutes(1));
        await bench.HearAsync("12345", guild.Id);
        bench.Discord.CountOf(Channels).Read.Should().Be(2);
    }

    [Fact]
    public async Task A_channel_of_another_guild_is_not_the_place_that_an_event_says()
    {
        await using DiscordWorldBench bench = await DiscordWorldBench.StartAsync();
        (_, EmulatedChannel general, EmulatedDiscordUser alice) = Garden(bench);
        EmulatedGuild other = bench.Discord.AddGuild("Other", [alice], [bench.Bot]);

        IncomingMessage heard = (await bench.HearAsync(general.Id, other.Id))!;

        heard.Chat.Should().Be(ChatKind.Public);
        heard.Group.Should().BeNull();
    }

    [Fact]
    public async Task Where_Discord_does_not_answer_nothing_is_guessed_and_the_same_can_be_read_again()
    {
        await using DiscordWorldBench bench = await DiscordWorldBench.StartAsync();
        (EmulatedGuild guild, EmulatedChannel general, _) = Garden(bench);
        await bench.Groups.IsAdminAsync(bench.Conversation("1"), new PlatformUserId(Platform.Discord, "1"), CancellationToken.None);
        await bench.HearAsync("77", guild: null);
        bench.Discord.PlanFault(new DiscordFault.GatewayError(502), route: Guilds);

        await bench.Awaiting(known => known.HearAsync(general.Id, guild.Id)).Should().ThrowAsync<DiscordApiException>()
            .Where(failure => failure.IsTransient);
        (await bench.HearAsync(general.Id, guild.Id))!.Chat.Should().Be(ChatKind.Group);
    }

    [Fact]
    public async Task What_changed_while_it_was_asked_for_is_asked_for_again()
    {
        await using DiscordWorldBench bench = await DiscordWorldBench.StartAsync();
        (EmulatedGuild guild, EmulatedChannel general, _) = Garden(bench);
        await bench.HearAsync("77", guild: null);
        bench.Discord.PlanFault(new DiscordFault.Delay(TimeSpan.FromSeconds(3)), route: "GET /guilds/{guild}/channels");
        Task<IncomingMessage?> hearing = bench.HearAsync(general.Id, guild.Id);
        await bench.Discord.WaitForRequestsAsync("GET /guilds/{guild}/channels", 1);

        bench.Discord.ChangeChannel(general, overwrites: [EmulatedOverwrite.Hide(guild)]);
        await bench.TellAsync("GUILD_ROLE_UPDATE", $$"""{"guild_id":"{{guild.Id}}","role":{"id":"1","permissions":"8"} }""");
        await bench.Time.WhenWaitingAsync(TimeSpan.FromSeconds(3));
        bench.Time.Advance(TimeSpan.FromSeconds(3));

        (await hearing)!.Group!.Readers.Should().Be(new GroupReaders(""));
        bench.Discord.CountOf(Guilds).Read.Should().Be(2);
    }

    private static (EmulatedGuild Guild, EmulatedChannel General, EmulatedDiscordUser Alice) Garden(DiscordWorldBench bench)
    {
        EmulatedDiscordUser alice = bench.Discord.AddUser("alice");
        EmulatedGuild guild = bench.Discord.AddGuild("Garden", [alice], [bench.Bot]);
        return (guild, bench.Discord.AddChannel(guild, "general", topic: "What grows"), alice);
    }
}
