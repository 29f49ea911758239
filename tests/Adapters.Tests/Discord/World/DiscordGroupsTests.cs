using Confidant.Emulators.Discord;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Discord.World;

public sealed class DiscordGroupsTests
{
    private const string Members = "GET /guilds/{guild}/members/{user}";

    [Theory]
    [InlineData(DiscordPermissions.ManageGuild, true)]
    [InlineData(DiscordPermissions.Administrator, true)]
    [InlineData(DiscordPermissions.ManageChannels, false)]
    public async Task Who_may_manage_a_guild_administers_its_groups(DiscordPermissions permissions, bool isAdmin)
    {
        await using Garden garden = await Garden.StartAsync();
        EmulatedRole role = garden.Discord.AddRole(garden.Guild, "role", permissions);
        garden.Discord.SetRole(garden.Guild, garden.Alice.Id, role);

        (await garden.IsAdminAsync(garden.General, garden.Alice)).Should().Be(isAdmin);
        (await garden.IsAdminAsync(garden.General, garden.Ben)).Should().BeFalse();
    }

    [Fact]
    public async Task The_owner_administers_and_who_left_does_not()
    {
        await using Garden garden = await Garden.StartAsync();
        garden.Discord.SetOwner(garden.Guild, garden.Alice);

        (await garden.IsAdminAsync(garden.General, garden.Alice)).Should().BeTrue();
        garden.Discord.Leave(garden.Alice, garden.Guild);
        garden.Bench.Time.Advance(TimeSpan.FromMinutes(1));
        (await garden.IsAdminAsync(garden.General, garden.Alice)).Should().BeFalse();
    }

    [Fact]
    public async Task What_an_interaction_told_of_its_presser_holds_for_a_minute()
    {
        await using Garden garden = await Garden.StartAsync();
        string json = $$"""
            {"id":"4000","type":2,"token":"t","channel_id":"{{garden.General.Id}}","guild_id":"{{garden.Guild.Id}}","context":0,
             "data":{"name":"group","type":1},"member":{"user":{"id":"{{garden.Alice.Id}}","username":"alice"},"permissions":"32"} }
            """;
        await garden.Bench.TellAsync("INTERACTION_CREATE", json);

        (await garden.IsAdminAsync(garden.General, garden.Alice)).Should().BeTrue();
        garden.Discord.CountOf(Members).Read.Should().Be(0);
        garden.Bench.Time.Advance(TimeSpan.FromMinutes(1));
        (await garden.IsAdminAsync(garden.General, garden.Alice)).Should().BeFalse();
        garden.Discord.CountOf(Members).Read.Should().Be(1);
    }

    [Fact]
    public async Task What_a_guild_that_has_not_taken_us_in_tells_makes_nobody_an_admin()
    {
        await using Garden garden = await Garden.StartAsync();
        string json = $$"""
            {"id":"4000","type":2,"token":"t","channel_id":"{{garden.General.Id}}","guild_id":"{{garden.Guild.Id}}","context":0,
             "authorizing_integration_owners":{"1":"{{garden.Alice.Id}}"},
             "data":{"name":"group","type":1},"member":{"user":{"id":"{{garden.Alice.Id}}","username":"alice"},"permissions":"8"} }
            """;

        ((IncomingMessage)(await garden.Bench.TellAsync("INTERACTION_CREATE", json)).Single()).Chat.Should().Be(ChatKind.Public);
        (await garden.IsAdminAsync(garden.General, garden.Alice)).Should().BeFalse();
    }

    [Fact]
    public async Task Whoever_can_read_a_channel_belongs_to_it()
    {
        await using Garden garden = await Garden.StartAsync();
        EmulatedChannel hidden = garden.Discord.AddChannel(
            garden.Guild, "hidden", overwrites: [EmulatedOverwrite.Hide(garden.Guild), EmulatedOverwrite.ShowTo(garden.Alice.Id)]);
        EmulatedDiscordUser stranger = garden.Discord.AddUser("stranger");

        (await garden.IsMemberAsync(garden.General, garden.Ben)).Should().BeTrue();
        (await garden.IsMemberAsync(hidden, garden.Alice)).Should().BeTrue();
        (await garden.IsMemberAsync(hidden, garden.Ben)).Should().BeFalse();
        (await garden.IsMemberAsync(garden.General, stranger)).Should().BeFalse();
    }

    [Fact]
    public async Task A_private_thread_is_for_those_who_were_added_and_for_moderators()
    {
        await using Garden garden = await Garden.StartAsync();
        EmulatedDiscordUser carol = garden.Discord.AddUser("carol");
        garden.Discord.Join(carol, garden.Guild);
        garden.Discord.SetRole(garden.Guild, carol.Id, garden.Discord.AddRole(garden.Guild, "mods", DiscordPermissions.ManageThreads));
        EmulatedChannel thread = garden.Discord.AddThread(garden.General, garden.Alice, "surprise", isPrivate: true, members: [garden.Bench.Bot.Id]);

        (await garden.IsMemberAsync(thread, garden.Alice)).Should().BeTrue();
        (await garden.IsMemberAsync(thread, garden.Ben)).Should().BeFalse();
        (await garden.IsMemberAsync(thread, carol)).Should().BeTrue();
        (await garden.IsMemberAsync(garden.General, garden.Ben)).Should().BeTrue();
    }

    [Fact]
    public async Task An_answer_holds_for_a_minute()
    {
        await using Garden garden = await Garden.StartAsync();
        (await garden.IsMemberAsync(garden.General, garden.Alice)).Should().BeTrue();
        garden.Discord.Leave(garden.Alice, garden.Guild);

        garden.Bench.Time.Advance(TimeSpan.FromSeconds(59));
        (await garden.IsMemberAsync(garden.General, garden.Alice)).Should().BeTrue();
        garden.Bench.Time.Advance(TimeSpan.FromSeconds(1));
        (await garden.IsMemberAsync(garden.General, garden.Alice)).Should().BeFalse();
    }

    [Fact]
    public async Task Where_Discord_does_not_tell_nobody_is_let_in_and_it_is_asked_again()
    {
        await using Garden garden = await Garden.StartAsync();
        garden.Discord.SetOwner(garden.Guild, garden.Alice);
        garden.Discord.PlanFault(new DiscordFault.GatewayError(502), count: 2, route: Members);

        (await garden.IsMemberAsync(garden.General, garden.Alice)).Should().BeNull();
        (await garden.IsAdminAsync(garden.General, garden.Alice)).Should().BeFalse();
        (await garden.IsMemberAsync(garden.General, garden.Alice)).Should().BeTrue();
        (await garden.IsAdminAsync(garden.General, garden.Alice)).Should().BeTrue();
    }

    [Fact]
    public async Task A_direct_chat_has_no_admins_no_members_and_no_description()
    {
        await using Garden garden = await Garden.StartAsync();
        EmulatedChannel direct = garden.Discord.DirectChannel(garden.Alice, garden.Bench.Bot);

        (await garden.IsAdminAsync(direct, garden.Alice)).Should().BeFalse();
        (await garden.IsMemberAsync(direct, garden.Alice)).Should().BeNull();
        (await garden.DescribeAsync(direct)).Should().BeNull();
    }

    [Fact]
    public async Task A_group_is_described_by_its_channel()
    {
        await using Garden garden = await Garden.StartAsync();
        EmulatedChannel hidden = garden.Discord.AddChannel(garden.Guild, "hidden", overwrites: [EmulatedOverwrite.Hide(garden.Guild)]);
        EmulatedChannel thread = garden.Discord.AddThread(garden.General, garden.Alice, "surprise", isPrivate: true, members: [garden.Bench.Bot.Id]);

        (await garden.DescribeAsync(garden.General)).Should().Be(new GroupDescription("Garden / #general", "What grows", 3, false));
        (await garden.DescribeAsync(hidden)).Should().Be(new GroupDescription("Garden / #hidden", null, null, false));
        (await garden.DescribeAsync(thread))!.Name.Should().Be("Garden / #general / surprise");
        (await garden.DescribeAsync(thread))!.IsPublic.Should().BeFalse();
    }

    [Fact]
    public async Task Without_the_intent_for_contents_the_bot_does_not_hear_everything()
    {
        await using Garden garden = await Garden.StartAsync();

        bool? hears = await garden.Bench.Groups.HearsEverythingAsync(garden.Bench.Conversation(garden.General.Id), CancellationToken.None);

        hears.Should().BeFalse();
    }

    private sealed class Garden : IAsyncDisposable
    {
        private Garden(DiscordWorldBench bench)
        {
            Bench = bench;
            Alice = Discord.AddUser("alice");
            Ben = Discord.AddUser("ben");
            Guild = Discord.AddGuild("Garden", [Alice, Ben], [bench.Bot]);
            General = Discord.AddChannel(Guild, "general", topic: "What grows");
        }

        public DiscordWorldBench Bench { get; }

        public DiscordEmulator Discord => Bench.Discord;

        public EmulatedGuild Guild { get; }

        public EmulatedChannel General { get; }

        public EmulatedDiscordUser Alice { get; }

        public EmulatedDiscordUser Ben { get; }

        public static async Task<Garden> StartAsync() => new(await DiscordWorldBench.StartAsync());

        public ValueTask<bool> IsAdminAsync(EmulatedChannel channel, EmulatedDiscordUser user) => Bench.Groups.IsAdminAsync(
            Bench.Conversation(channel.Id), new PlatformUserId(Platform.Discord, user.Id), CancellationToken.None);

        public ValueTask<bool?> IsMemberAsync(EmulatedChannel channel, EmulatedDiscordUser user) => Bench.Groups.IsMemberAsync(
            Bench.Conversation(channel.Id), new PlatformUserId(Platform.Discord, user.Id), CancellationToken.None);

        public ValueTask<GroupDescription?> DescribeAsync(EmulatedChannel channel) =>
            Bench.Groups.DescribeAsync(Bench.Conversation(channel.Id), CancellationToken.None);

        public ValueTask DisposeAsync() => Bench.DisposeAsync();
    }
}
