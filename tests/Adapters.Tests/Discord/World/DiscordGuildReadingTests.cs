using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Discord.World;

public sealed class DiscordGuildReadingTests
{
    private static readonly DateTimeOffset _joined = new(2026, 10, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_guild_that_is_loaded_is_not_joined_and_one_that_we_came_back_to_is()
    {
        await using DiscordWorldBench bench = await DiscordWorldBench.StartAsync();
        (await bench.TellAsync("GUILD_CREATE", DiscordSample.Guild)).Should().BeEmpty("nothing is known of it");

        bench.Places.Add("9000", _joined.AddMinutes(-4));
        (await bench.TellAsync("GUILD_CREATE", DiscordSample.Guild)).Should().BeEmpty("clocks differ by minutes");

        bench.Places.Known.Clear();
        bench.Places.Add("9000", _joined.AddDays(-3));
        IReadOnlyList<IncomingEvent> rejoined = await bench.TellAsync("GUILD_CREATE", DiscordSample.Guild);
        BotPlaceChanged place = rejoined.Should().ContainSingle().Which.Should().BeOfType<BotPlaceChanged>().Subject;
        place.IsMember.Should().BeTrue();
        place.Place.Chat.Value.Should().Be("9000");
        place.At.Should().Be(_joined);

        bench.Places.Known.Clear();
        bench.Places.Add("9000", _joined.AddDays(1), isMember: false);
        (await bench.TellAsync("GUILD_CREATE", DiscordSample.Guild)).Should().ContainSingle().Which.Should().BeEquivalentTo(place);
    }

    [Fact]
    public async Task A_new_session_tells_of_guilds_that_were_left_while_nobody_listened_each_shard_of_its_own()
    {
        await using DiscordWorldBench bench = await DiscordWorldBench.StartAsync();
        string even = $"{2UL << 22}";
        string odd = $"{3UL << 22}";
        string gone = $"{4UL << 22}";
        bench.Places.Add(even, _joined);
        bench.Places.Add(odd, _joined);
        bench.Places.Add(gone, _joined, isMember: false);

        IReadOnlyList<IncomingEvent> first = await bench.TellAsync(
            "READY", $$"""{"v":10,"user":{"id":"{{bench.Bot.Id}}"},"guilds":[],"session_id":"s","shard":[0,2]}""");
        IReadOnlyList<IncomingEvent> second = await bench.TellAsync(
            "READY", $$"""{"guilds":[{"id":"{{odd}}","unavailable":true}],"shard":[1,2]}""", shard: 1);

        first.Should().ContainSingle().Which.Should().BeOfType<BotPlaceChanged>()
            .Which.Should().Match<BotPlaceChanged>(left => !left.IsMember && left.Place.Chat.Value == even);
        second.Should().BeEmpty();
    }

    [Fact]
    public async Task A_guild_that_we_were_removed_from_is_left_as_a_whole()
    {
        await using DiscordWorldBench bench = await DiscordWorldBench.LoadedAsync();

        IReadOnlyList<IncomingEvent> events = await bench.TellAsync("GUILD_DELETE", """{"id":"9000"}""");

        BotPlaceChanged left = events.Should().ContainSingle().Which.Should().BeOfType<BotPlaceChanged>().Subject;
        left.IsMember.Should().BeFalse();
        left.Place.Should().Be(new GroupKey(Platform.Discord, new ChatId("9000")));
        PayloadCodec.DecodeIncoming(PayloadCodec.Encode(left)).Should().Be(left);
        bench.Directory.World.FindPlace("100").Should().BeNull();
    }

    [Fact]
    public async Task A_guild_that_we_are_added_to_again_at_once_is_joined_again()
    {
        await using DiscordWorldBench bench = await DiscordWorldBench.StartAsync();
        bench.Places.Add("9000", _joined);
        await bench.TellAsync("READY", """{"guilds":[{"id":"9000","unavailable":true}]}""");
        (await bench.TellAsync("GUILD_CREATE", DiscordSample.Guild)).Should().BeEmpty();
        (await bench.TellAsync("GUILD_DELETE", """{"id":"9000"}""")).Should().ContainSingle();

        // What the store knows is still how it was before.
        (await bench.TellAsync("GUILD_CREATE", DiscordSample.Guild)).Should().ContainSingle()
            .Which.Should().BeOfType<BotPlaceChanged>().Which.IsMember.Should().BeTrue();
        (await bench.TellAsync("GUILD_CREATE", DiscordSample.Guild)).Should().BeEmpty();
    }

    [Fact]
    public async Task Who_leaves_a_guild_leaves_all_of_it()
    {
        await using DiscordWorldBench bench = await DiscordWorldBench.LoadedAsync();

        var left = (PlaceMembersLeft)(await bench.TellAsync(
            "GUILD_MEMBER_REMOVE", """{"guild_id":"9000","user":{"id":"8","username":"ben","global_name":"Ben"}}""")).Single();

        left.Place.Chat.Value.Should().Be("9000");
        left.Members.Should().Equal(new SeenAccount(new PlatformUserId(Platform.Discord, "8"), "Ben", "ben", null));
        PayloadCodec.DecodeIncoming(PayloadCodec.Encode(left)).Should().BeEquivalentTo(left);
    }

    [Fact]
    public async Task An_outage_forgets_nothing()
    {
        await using DiscordWorldBench bench = await DiscordWorldBench.LoadedAsync();
        await bench.TellAsync("GUILD_DELETE", """{"id":"9000","unavailable":true}""");

        bench.Directory.World.FindPlace("101").Should().NotBeNull();
        (await bench.TellAsync("GUILD_CREATE", DiscordSample.Guild)).Should().BeEmpty();
    }
}
