using Confidant.Emulators.Telegram;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Telegram;

public sealed class TelegramAdminTests
{
    [Theory]
    [InlineData("creator", true)]
    [InlineData("administrator", true)]
    [InlineData("restricted", false)]
    [InlineData(null, false)]
    public async Task Only_its_creator_and_administrators_administer_a_group(string? role, bool isAdmin)
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        EmulatedUser alice = bench.StartedUser();
        EmulatedChat group = bench.Telegram.AddGroup("club", [alice], [bench.Bot]);
        bench.Telegram.SetRole(alice, group, role);

        (await AskAsync(bench, group.Id, alice)).Should().Be(isAdmin);
        (await AskAsync(bench, group.Id, alice, topic: 7)).Should().Be(isAdmin);
    }

    [Fact]
    public async Task An_answer_holds_for_a_minute()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        EmulatedUser alice = bench.StartedUser();
        EmulatedChat group = bench.Telegram.AddGroup("club", [alice], [bench.Bot]);
        bench.Telegram.SetRole(alice, group, "administrator");
        (await AskAsync(bench, group.Id, alice)).Should().BeTrue();
        bench.Telegram.SetRole(alice, group, null);

        bench.Time.Advance(TimeSpan.FromSeconds(59));
        (await AskAsync(bench, group.Id, alice)).Should().BeTrue();
        bench.Time.Advance(TimeSpan.FromSeconds(1));
        (await AskAsync(bench, group.Id, alice)).Should().BeFalse();
    }

    [Fact]
    public async Task Where_Telegram_does_not_tell_nobody_is_an_administrator_and_it_is_asked_again()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        EmulatedUser alice = bench.StartedUser();
        EmulatedChat group = bench.Telegram.AddGroup("club", [alice], [bench.Bot]);
        bench.Telegram.SetRole(alice, group, "creator");
        bench.Telegram.PlanFault(new EmulatedFault.Refusal(400, "Bad Request: member list is inaccessible"), method: "getChatMember");

        (await AskAsync(bench, group.Id, alice)).Should().BeFalse();
        (await AskAsync(bench, group.Id, alice)).Should().BeTrue();
    }

    [Fact]
    public async Task Nobody_administers_a_private_chat_or_a_group_they_left()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        EmulatedUser alice = bench.StartedUser();
        EmulatedChat group = bench.Telegram.AddGroup("club", [alice], [bench.Bot]);
        bench.Telegram.SetRole(alice, group, "administrator");
        bench.Telegram.Leave(alice, group);

        (await AskAsync(bench, alice.Id, alice)).Should().BeFalse();
        (await AskAsync(bench, group.Id, alice)).Should().BeFalse();
    }

    private static async Task<bool> AskAsync(TelegramBench bench, long chat, EmulatedUser user, long? topic = null) =>
        await bench.Adapter.Groups.IsAdminAsync(
            bench.Chat(chat, topic), new PlatformUserId(Platform.Telegram, $"{user.Id}"), CancellationToken.None);
}
