using Confidant.Adapters.Discord;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Discord.World;

public sealed class DiscordWorldReaderTests
{
    public static TheoryData<string, string, string> Widenings => new()
    {
        // What the gateway tells; the channels that more people can read then.
        { "CHANNEL_UPDATE", """{"id":"101","guild_id":"9000","type":0,"name":"secret","permission_overwrites":[]}""", "101" },
        { "CHANNEL_UPDATE", """{"id":"101","guild_id":"9000","type":0,"name":"renamed","permission_overwrites":[{"id":"9000","type":0,"allow":"0","deny":"1024"},{"id":"9001","type":0,"allow":"1024","deny":"0"}]}""", "" },
        { "CHANNEL_UPDATE", """{"id":"101","guild_id":"9000","type":0,"name":"secret","permission_overwrites":[{"id":"9000","type":0,"allow":"0","deny":"1024"}]}""", "" },
        { "CHANNEL_UPDATE", """{"id":"101","guild_id":"9000","type":0,"name":"secret","permission_overwrites":[{"id":"9000","type":0,"allow":"0","deny":"1024"},{"id":"9001","type":0,"allow":"1024","deny":"0"},{"id":"8","type":1,"allow":"1024","deny":"0"}]}""", "" },
        { "CHANNEL_UPDATE", """{"id":"100","guild_id":"9000","type":0,"name":"general","permission_overwrites":[{"id":"9000","type":0,"allow":"0","deny":"1024"}]}""", "" },
        { "CHANNEL_CREATE", """{"id":"110","guild_id":"9000","type":0,"name":"new","permission_overwrites":[]}""", "" },
        { "GUILD_ROLE_CREATE", """{"guild_id":"9000","role":{"id":"9004","name":"boss","permissions":"8"}}""", "101" },
        { "GUILD_ROLE_CREATE", """{"guild_id":"9000","role":{"id":"9004","name":"bot","permissions":"8","managed":true,"tags":{"bot_id":"999"}}}""", "" },
        { "GUILD_ROLE_CREATE", """{"guild_id":"9000","role":{"id":"9004","name":"colour","permissions":"3072"}}""", "" },
        { "GUILD_ROLE_UPDATE", """{"guild_id":"9000","role":{"id":"9000","name":"@everyone","permissions":"8"}}""", "101" },
        { "GUILD_ROLE_UPDATE", """{"guild_id":"9000","role":{"id":"9000","name":"@everyone","permissions":"0"}}""", "" },
        { "GUILD_ROLE_DELETE", """{"guild_id":"9000","role_id":"9001"}""", "" },
        { "GUILD_UPDATE", """{"id":"9000","name":"Garden","owner_id":"7","features":["COMMUNITY"]}""", "" },
        { "GUILD_UPDATE", """{"id":"9000","name":"Garden","owner_id":"6","features":["DISCOVERABLE"]}""", "100 102 103 104 105 107" },
        { "GUILD_CREATE", DiscordSample.Guild, "" },
        { "GUILD_CREATE", DiscordSample.Guild.Replace("\"deny\":\"1024\"", "\"deny\":\"0\"", StringComparison.Ordinal), "101" },
        { "THREAD_UPDATE", """{"id":"201","guild_id":"9000","parent_id":"100","type":12,"name":"opened?","thread_metadata":{"archived":false,"invitable":true}}""", "" },
        { "THREAD_UPDATE", """{"id":"200","guild_id":"9000","parent_id":"100","type":11,"name":"renamed","thread_metadata":{"archived":true}}""", "" },
    };

    public static TheoryData<string, string> Nothing => new()
    {
        { "TYPING_START", """{"channel_id":"100"}""" },
        { "AN_EVENT_TO_COME", "[]" },
        { "RESUMED", "null" },
        { "CHANNEL_UPDATE", """{"id":"300","guild_id":"9100","type":0,"permission_overwrites":[]}""" },
        { "CHANNEL_UPDATE", """{"id":"101","guild_id":"9100","type":0,"permission_overwrites":[]}""" },
        { "CHANNEL_UPDATE", """{"id":"106","guild_id":"9000","type":4,"permission_overwrites":[]}""" },
        { "CHANNEL_UPDATE", "[1]" },
        { "CHANNEL_UPDATE", """{"id":{},"guild_id":"9000"}""" },
        { "GUILD_ROLE_UPDATE", """{"guild_id":"9100","role":{"id":"1","permissions":"8"}}""" },
        { "GUILD_DELETE", """{"id":"9000","unavailable":true}""" },
        { "GUILD_CREATE", """{"id":"9000","unavailable":true}""" },
        { "GUILD_MEMBER_ADD", """{"guild_id":"9000","user":{"id":"8","username":"ben"},"roles":[]}""" },
        { "GUILD_MEMBER_REMOVE", """{"guild_id":"9000","user":{"id":"8","username":"b","bot":true}}""" },
        { "CHANNEL_DELETE", """{"id":"106","guild_id":"9000","type":4}""" },
        { "THREAD_DELETE", """{"id":"200","guild_id":"9100","parent_id":"100","type":11}""" },
        { "THREAD_DELETE", """{"id":"200","guild_id":"9000","type":11}""" },
        { "THREAD_MEMBERS_UPDATE", """{"id":"200","guild_id":"9000","member_count":1,"removed_member_ids":["8"]}""" },
    };

    [Theory]
    [MemberData(nameof(Widenings))]
    public async Task It_is_told_when_more_people_can_read_a_channel_and_only_then(string type, string json, string widened)
    {
        await using DiscordWorldBench bench = await DiscordWorldBench.LoadedAsync();

        IReadOnlyList<IncomingEvent> events = await bench.TellAsync(type, json);

        events.Should().AllBeOfType<ReadersWidened>();
        events.Cast<ReadersWidened>().Select(static wider => wider.Group.Key.Chat.Value).Order()
            .Should().Equal(widened.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        events.Select(static wider => wider.DeliveryKey).Should().OnlyHaveUniqueItems();
        foreach (ReadersWidened wider in events.Cast<ReadersWidened>())
        {
            SeenGroup heard = (await bench.HearAsync(wider.Group.Key.Chat.Value, "9000"))!.Group!;
            heard.Readers.Should().Be(wider.Group.Readers);
            PayloadCodec.DecodeIncoming(PayloadCodec.Encode(wider)).Should().BeEquivalentTo(wider);
        }
    }

    [Theory]
    [MemberData(nameof(Nothing))]
    public async Task What_changes_no_group_gives_no_event(string type, string json)
    {
        await using DiscordWorldBench bench = await DiscordWorldBench.LoadedAsync();

        (await bench.TellAsync(type, json)).Should().BeEmpty();
        (await bench.HearAsync("101", "9000"))!.Group!.Readers.Should().Be(new GroupReaders("+9001"));
        bench.Discord.CountOf("GET /guilds/{guild}").Read.Should().Be(0);
    }

    [Fact]
    public async Task Of_a_channel_whose_readers_were_not_known_the_store_decides()
    {
        await using DiscordWorldBench bench = await DiscordWorldBench.LoadedAsync();

        IReadOnlyList<IncomingEvent> events = await bench.TellAsync(
            "CHANNEL_UPDATE", """{"id":"111","guild_id":"9000","type":0,"name":"seen","permission_overwrites":[]}""");

        events.Should().ContainSingle().Which.Should().BeOfType<ReadersWidened>().Which.Group.Readers.Should().Be(GroupReaders.All);
    }

    [Fact]
    public async Task A_channel_that_is_deleted_takes_its_private_threads_along()
    {
        await using DiscordWorldBench bench = await DiscordWorldBench.LoadedAsync();

        IReadOnlyList<IncomingEvent> events = await bench.TellAsync(
            "CHANNEL_DELETE", """{"id":"100","guild_id":"9000","type":0,"name":"general","permission_overwrites":[]}""");

        events.Should().AllBeOfType<BotMembershipChanged>();
        events.Cast<BotMembershipChanged>().Should().OnlyContain(static left => !left.IsMember && left.Chat == ChatKind.Group);
        events.Cast<BotMembershipChanged>().Select(static left => left.Group!.Key.Chat.Value).Order().Should().Equal("100", "201");
        bench.Directory.World.FindPlace("200").Should().BeNull();
    }

    [Theory]
    [InlineData("CHANNEL_DELETE", """{"id":"900","guild_id":"9000","type":0,"name":"general","permission_overwrites":[]}""")]
    [InlineData("THREAD_DELETE", """{"id":"900","guild_id":"9000","type":12,"parent_id":"100"}""")]
    public async Task What_is_deleted_after_a_restart_is_left_although_nothing_was_told_of_it(string type, string json)
    {
        await using DiscordWorldBench bench = await DiscordWorldBench.StartAsync();

        var left = (BotMembershipChanged)(await bench.TellAsync(type, json)).Single();

        left.Group!.Key.Chat.Value.Should().Be("900");
        left.Group.Place!.Value.Chat.Value.Should().Be("9000");
        left.Conversation.Should().Be(bench.Conversation("900"));
        left.IsMember.Should().BeFalse();
    }

    [Fact]
    public async Task A_thread_that_is_put_away_is_asked_for_when_somebody_takes_it_out()
    {
        await using DiscordWorldBench bench = await DiscordWorldBench.LoadedAsync();

        await bench.TellAsync("THREAD_UPDATE", """{"id":"200","guild_id":"9000","parent_id":"100","type":11,"thread_metadata":{"archived":true}}""");
        await bench.TellAsync("THREAD_UPDATE", """{"id":"201","guild_id":"9000","parent_id":"100","type":12,"thread_metadata":{"archived":true}}""");

        bench.Directory.World.Knows("200").Should().BeFalse();
        bench.Directory.World.Knows("201").Should().BeTrue();
    }

    [Fact]
    public async Task A_deleted_private_thread_is_left()
    {
        await using DiscordWorldBench bench = await DiscordWorldBench.LoadedAsync();

        IReadOnlyList<IncomingEvent> events = await bench.TellAsync(
            "THREAD_DELETE", """{"id":"201","guild_id":"9000","parent_id":"100","type":12}""");

        events.Should().ContainSingle().Which.Should().BeOfType<BotMembershipChanged>()
            .Which.Group!.Key.Chat.Value.Should().Be("201");
    }

    [Theory]
    [InlineData("200", 11)]
    [InlineData("900", 11)]
    [InlineData("901", 10)]
    public async Task Of_a_deleted_thread_that_shares_its_channels_group_the_words_go_and_the_group_stays(string thread, int type)
    {
        await using DiscordWorldBench bench = await DiscordWorldBench.LoadedAsync();

        IReadOnlyList<IncomingEvent> events = await bench.TellAsync(
            "THREAD_DELETE", $$"""{"id":"{{thread}}","guild_id":"9000","parent_id":"100","type":{{type}}}""");

        ThreadDeleted deleted = events.Should().ContainSingle().Which.Should().BeOfType<ThreadDeleted>().Subject;
        deleted.Conversation.Should().Be(bench.Conversation("100") with { Thread = new ThreadId(thread) });
        PayloadCodec.DecodeIncoming(PayloadCodec.Encode(deleted)).Should().Be(deleted);
        bench.Directory.World.FindPlace(thread).Should().BeNull();
        bench.Directory.World.FindPlace("100").Should().NotBeNull();
    }

    [Theory]
    [InlineData("GUILD_UPDATE", """{"id":"9000","name":"Garden","owner_id":"7","features":[]}""", true)]
    [InlineData("GUILD_ROLE_UPDATE", """{"guild_id":"9000","role":{"id":"9001","name":"x","permissions":"3072"}}""", true)]
    [InlineData("CHANNEL_UPDATE", """{"id":"101","guild_id":"9000","type":0,"name":"secret","permission_overwrites":[]}""", true)]
    [InlineData("GUILD_MEMBER_UPDATE", """{"guild_id":"9000","user":{"id":"BOT","username":"bot"},"roles":["9001"]}""", true)]
    [InlineData("GUILD_MEMBER_UPDATE", """{"guild_id":"9000","user":{"id":"8","username":"ben"},"roles":["9001"]}""", false)]
    [InlineData("GUILD_ROLE_UPDATE", """{"guild_id":"9100","role":{"id":"9001","name":"x","permissions":"3072"}}""", false)]
    [InlineData("TYPING_START", """{"channel_id":"101","guild_id":"9000"}""", false)]
    public async Task What_was_forbidden_in_a_guild_is_tried_again_once_what_the_bot_may_do_there_has_changed(
        string type, string json, bool isTriedAgain)
    {
        await using DiscordWorldBench bench = await DiscordWorldBench.LoadedAsync();
        DiscordRoute[] forbidden =
        [
            DiscordRoute.Of(HttpMethod.Post, "/channels/:id/messages", "101"),
            DiscordRoute.Of(HttpMethod.Post, "/channels/:id/messages", "200"),
            DiscordRoute.Of(HttpMethod.Get, "/guilds/:id", "9000"),
        ];
        foreach (DiscordRoute route in forbidden)
        {
            bench.Breaker.Note(route, new DiscordApiException(route.Call, DiscordErrorKind.Forbidden, 403), isShared: false);
        }

        await bench.TellAsync(type, json.Replace("BOT", bench.Bot.Id, StringComparison.Ordinal));

        foreach (DiscordRoute route in forbidden)
        {
            Action check = () => bench.Breaker.Check(route);
            if (isTriedAgain)
            {
                check.Should().NotThrow();
            }
            else
            {
                check.Should().Throw<DiscordApiException>().Which.Kind.Should().Be(DiscordErrorKind.Forbidden);
            }
        }
    }

    [Fact]
    public async Task A_private_thread_tells_who_comes_and_goes()
    {
        await using DiscordWorldBench bench = await DiscordWorldBench.LoadedAsync();

        IReadOnlyList<IncomingEvent> events = await bench.TellAsync("THREAD_MEMBERS_UPDATE", $$"""
            {"id":"201","guild_id":"9000","member_count":3,"removed_member_ids":["6","{{bench.Bot.Id}}"],
             "added_members":[{"id":"201","user_id":"8","member":{"user":{"id":"8","username":"ben"} } },{"id":"201","user_id":"701","member":{"user":{"id":"701","bot":true} } }]}
            """);

        events.OfType<BotMembershipChanged>().Should().ContainSingle().Which.IsMember.Should().BeFalse();
        MemberChanged[] changes = [.. events.OfType<MemberChanged>()];
        changes.Should().OnlyContain(static change => change.Group.Key.Chat.Value == "201");
        changes.Single(static change => change.IsMember).Members.Should().ContainSingle().Which.Account.Value.Should().Be("8");
        changes.Single(static change => !change.IsMember).Members.Should().ContainSingle().Which.Account.Value.Should().Be("6");
        events.Select(static change => change.DeliveryKey).Should().OnlyHaveUniqueItems();
        (await bench.TellAsync("THREAD_MEMBERS_UPDATE", $$"""{"id":"201","guild_id":"9000","added_members":[{"user_id":"{{bench.Bot.Id}}"}]}"""))
            .Should().ContainSingle().Which.Should().BeOfType<BotMembershipChanged>().Which.IsMember.Should().BeTrue();
    }

    [Fact]
    public async Task What_one_person_alone_sees_of_a_channel_is_no_direct_chat()
    {
        await using DiscordWorldBench bench = await DiscordWorldBench.LoadedAsync();

        (await bench.TellAsync("MESSAGE_DELETE", """{"id":"3000","channel_id":"100"}""")).Should().BeEmpty();
        (await bench.HearAsync("100", guild: null)).Should().BeNull();
        ((MessagesDeleted)(await bench.TellAsync("MESSAGE_DELETE", """{"id":"3000","channel_id":"77"}""")).Single())
            .Chat.Should().Be(ChatKind.Private);
        (await bench.HearAsync("77", guild: null, """ "channel_type":3,"content":"hi" """))!.Chat.Should().Be(ChatKind.Public);
    }

    [Fact]
    public void What_does_not_fit_is_dropped_with_the_least_used_guild()
    {
        var world = new Confidant.Adapters.Discord.DiscordWorld { MostChannels = 30 };
        foreach (int guild in Enumerable.Range(1, 3))
        {
            string json = DiscordSample.Guild.Replace("\"9000\"", $"\"{guild}9000\"", StringComparison.Ordinal);
            json = System.Text.RegularExpressions.Regex.Replace(json, "\"id\":\"(1|2)(0[0-9])\"", $"\"id\":\"{guild}$1$2\"");
            (var state, var channels) = DiscordSample.States(json.Replace("\"parent_id\":\"", $"\"parent_id\":\"{guild}", StringComparison.Ordinal));
            world.PutGuild(state, channels);
            world.FindPlace("1100").Should().NotBeNull("it is the one that is used");
        }

        world.FindGuild("29000").Should().BeNull();
        world.FindPlace("3200").Should().NotBeNull();
    }
}
