using Confidant.Emulators.Telegram;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Telegram;

public sealed class TelegramGroupTests
{
    [Fact]
    public async Task A_group_shows_its_title_its_description_how_many_there_are_and_whether_anybody_can_read_it()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        EmulatedUser alice = bench.StartedUser();
        EmulatedChat group = bench.Telegram.AddGroup("club", [alice], [bench.Bot]);
        (await DescribeAsync(bench, group.Id)).Should().Be(new GroupDescription("club", null, 2, IsPublic: false));
        group.Description = "Bread and butter";
        group.Username = "the_club";

        (await DescribeAsync(bench, group.Id)).Should().Be(new GroupDescription("club", "Bread and butter", 2, IsPublic: true));
    }

    [Fact]
    public async Task A_private_chat_and_a_group_that_Telegram_does_not_tell_of_show_nothing()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        EmulatedUser alice = bench.StartedUser();
        EmulatedChat group = bench.Telegram.AddGroup("club", [alice], [bench.Bot]);
        bench.Telegram.PlanFault(new EmulatedFault.Refusal(403, "Forbidden: bot was kicked"), method: "getChat");

        (await DescribeAsync(bench, alice.Id)).Should().BeNull();
        (await DescribeAsync(bench, group.Id)).Should().BeNull();
    }

    [Theory]
    [InlineData("creator", true)]
    [InlineData("restricted", true)]
    [InlineData(null, true)]
    [InlineData("kicked", false)]
    public async Task Who_belongs_to_a_group_is_asked(string? role, bool isMember)
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        EmulatedUser alice = bench.StartedUser();
        EmulatedChat group = bench.Telegram.AddGroup("club", [alice], [bench.Bot]);
        bench.Telegram.SetRole(alice, group, role);

        (await IsMemberAsync(bench, group.Id, alice)).Should().Be(isMember);
    }

    [Fact]
    public async Task Whoever_left_does_not_belong_to_it_and_what_Telegram_does_not_tell_is_not_known()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        EmulatedUser alice = bench.StartedUser();
        EmulatedChat group = bench.Telegram.AddGroup("club", [alice], [bench.Bot]);
        EmulatedChat other = bench.Telegram.AddGroup("other", [alice], [bench.Bot]);
        bench.Telegram.Leave(alice, group);

        (await IsMemberAsync(bench, group.Id, alice)).Should().BeFalse();
        (await IsMemberAsync(bench, alice.Id, alice)).Should().BeNull();
        bench.Telegram.PlanFault(new EmulatedFault.Refusal(400, "Bad Request: member list is inaccessible"), method: "getChatMember");
        (await IsMemberAsync(bench, other.Id, alice)).Should().BeNull();
    }

    [Theory]
    [InlineData(true, null, true)]
    [InlineData(false, null, false)]
    [InlineData(false, "administrator", true)]
    public async Task A_bot_hears_everything_without_privacy_mode_and_as_an_administrator(
        bool readsAll, string? role, bool hearsEverything)
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        EmulatedUser alice = bench.StartedUser();
        EmulatedChat group = bench.Telegram.AddGroup("club", [alice], [bench.Bot]);
        bench.Bot.ReadsAllGroupMessages = readsAll;
        bench.Telegram.SetRole(bench.Bot, group, role);

        (await HearsEverythingAsync(bench, group.Id)).Should().Be(hearsEverything);
        (await HearsEverythingAsync(bench, alice.Id)).Should().BeNull();
        bench.Telegram.PlanFault(new EmulatedFault.GatewayError(502), method: "getMe");
        (await HearsEverythingAsync(bench, group.Id)).Should().BeNull();
    }

    private static async Task<bool?> HearsEverythingAsync(TelegramBench bench, long chat) =>
        await bench.Adapter.Groups.HearsEverythingAsync(bench.Chat(chat), CancellationToken.None);

    private static async Task<GroupDescription?> DescribeAsync(TelegramBench bench, long chat) =>
        await bench.Adapter.Groups.DescribeAsync(bench.Chat(chat), CancellationToken.None);

    private static async Task<bool?> IsMemberAsync(TelegramBench bench, long chat, EmulatedUser user) =>
        await bench.Adapter.Groups.IsMemberAsync(
            bench.Chat(chat), new PlatformUserId(Platform.Telegram, $"{user.Id}"), CancellationToken.None);
}
