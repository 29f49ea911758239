using Confidant.Adapters;
using Confidant.BotHost.Tests.Support;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Sessions;

public sealed class SessionCommandTests
{
    private static readonly TimeSpan _longAgo = TimeSpan.FromHours(5);

    [Fact]
    public async Task Sessions_are_listed_with_the_latest_first_and_a_button_each()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        await bot.SendAsync(Ago(bot.Private("Ana", "We plan a collaboration with Acme."), _longAgo));
        await bot.AskAsync("Ana", "I live in Lisbon.");

        OutgoingMessage list = await bot.AskAsync("Ana", "/session");

        string[] lines = list.Text.Split('\n');
        lines[0].Should().Be("Sessions, the latest first:");
        lines[1].Should().StartWith("1. “I live in Lisbon.” – telegram, ").And.EndWith("2 turns (goes on here)");
        lines[2].Should().StartWith("2. “We plan a collaboration with Acme.” – telegram, ").And.EndWith("2 turns");
        list.Buttons.Single().Select(static button => button.Label).Should().Equal("1", "2");
        (await bot.AskAsync("Ana", "/session list discord")).Text.Should().Be("There are no sessions yet.");
        (await bot.AskAsync("Ana", "/session list telegram")).Text.Should().Contain("collaboration");
        (await bot.AskAsync("Ben", "/session")).Text.Should().Be("There are no sessions yet.");
    }

    [Fact]
    public async Task A_session_is_resumed_by_number_by_the_beginning_of_its_id_and_by_button()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        await bot.SendAsync(Ago(bot.Private("Ana", "We plan a collaboration with Acme."), _longAgo));
        await bot.AskAsync("Ana", "I live in Lisbon.");

        OutgoingMessage byNumber = await bot.AskAsync("Ana", "/session resume 2");
        byNumber.Text.Should().StartWith("We go on with “We plan a collaboration with Acme.”, last of ");
        (await bot.AskAsync("Ana", "Tell me more about the collaboration")).Text.Should().Contain("Acme");

        OutgoingMessage list = await bot.AskAsync("Ana", "/session list");
        list.Text.Split('\n')[1].Should().Contain("collaboration").And.EndWith("(goes on here)");
        (await bot.PressAsync("Ana", list, "2")).Text.Should().StartWith("We go on with “I live in Lisbon.”");
        (await bot.AskAsync("Ana", "/session resume 7")).Text.Should().Be("I find no such session. /session shows them.");
        (await bot.AskAsync("Ana", "/session resume 0194")).Text.Should().StartWith("I find no such session.");
    }

    [Fact]
    public async Task A_session_is_named_by_the_beginning_of_its_id_where_only_one_has_it()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        await bot.AskAsync("Ana", "I live in Lisbon.");
        string id = (await bot.SessionsAsync("Ana")).Single().Id.ToString();

        (await bot.AskAsync("Ana", $"/session resume {id[..20]}")).Text.Should().StartWith("We go on with “I live in Lisbon.”");
        (await bot.AskAsync("Ben", $"/session resume {id}")).Text.Should().StartWith("I find no such session.");
    }

    [Fact]
    public async Task A_new_session_has_no_earlier_turn_in_its_window()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        await bot.AskAsync("Ana", "We plan a collaboration with Acme.");

        (await bot.AskAsync("Ana", "/session new video_chat")).Text.Should().StartWith("A new session begins.");
        (await bot.AskAsync("Ana", "/session new two words")).Text.Should().Contain("one word");

        (await bot.AskAsync("Ana", "Tell me more about the collaboration")).Text.Should().NotContain("Acme");
        (await bot.SessionsAsync("Ana")).Select(static session => session.Type).Should().Equal("video_chat", "chat");
    }

    [Fact]
    public async Task The_command_speaks_Spanish()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        await bot.SendAsync(Ago(bot.InSpanish("Ana", "Vivo en Lisboa."), _longAgo));

        (await bot.SendAsync(bot.InSpanish("Ana", "/session"))).Text
            .Should().StartWith("Sesiones, la última primero:\n1. «Vivo en Lisboa.» – telegram, ").And.Contain("2 turnos");
        (await bot.SendAsync(bot.InSpanish("Ana", "/session nueva"))).Text.Should().StartWith("Empieza una sesión nueva.");
        (await bot.SendAsync(bot.InSpanish("Ana", "/session retomar 1"))).Text.Should().StartWith("Seguimos con «Vivo en Lisboa.»");
        (await bot.SendAsync(bot.InSpanish("Ana", "/session qué"))).Text.Should().Contain("/session resume 2 sigue");
    }

    [Fact]
    public async Task In_a_group_the_sessions_are_its_own_and_as_public_as_it_is()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        await bot.AskAsync("Ana", "My secret is blue.");
        await bot.AskInGroupAsync("Ana", "club", "The picnic is on Friday.");

        OutgoingMessage list = await bot.SendAsync(bot.InGroup("Ben", "club", "/session") with { IsAddressedToBot = true });

        list.Private.Should().BeNull();
        list.Text.Should().Contain("picnic").And.NotContain("secret");
        (await bot.SendAsync(bot.InGroup("Ana", "team", "/session") with { IsAddressedToBot = true })).Text
            .Should().Be("There are no sessions yet.");
    }

    [Fact]
    public async Task Where_nothing_is_remembered_there_is_no_session()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        await bot.AskAsync("Ana", "/privacy off");

        (await bot.AskAsync("Ana", "/session new")).Text.Should().StartWith("I don't remember anything of you at present");
        await bot.AskAsync("Ana", "I live in Lisbon.");

        (await bot.SessionsAsync("Ana")).Should().BeEmpty();
    }

    [Fact]
    public async Task Pages_of_sessions_are_turned_with_buttons()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        for (int hours = 10; hours > 0; hours--)
        {
            await bot.SendAsync(Ago(bot.Private("Ana", $"Topic number {hours}."), TimeSpan.FromHours(hours)));
        }

        OutgoingMessage first = await bot.AskAsync("Ana", "/session");
        first.Text.Should().Contain("8. ").And.NotContain("9. ");
        OutgoingMessage second = await bot.PressAsync("Ana", first, "Next ›");

        second.Text.Should().Contain("\n9. “Topic number 9.”").And.Contain("\n10. “Topic number 10.”");
        second.Buttons.SelectMany(static row => row).Select(static button => button.Label).Should().Equal("9", "10", "‹ Back");
    }

    [Fact]
    public async Task A_forgotten_title_is_in_no_list()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        await bot.AskAsync("Ana", "My secret is zorro.");
        await bot.AskAsync("Ana", "I live in Lisbon.");
        await bot.PressAsync("Ana", await bot.AskAsync("Ana", "/forget zorro"), "Forget it");
        await bot.SettleAsync();
        await bot.Platform.NextAsync();

        (await bot.AskAsync("Ana", "/session")).Text.Should().Contain("“I live in Lisbon.”").And.NotContain("zorro");
    }

    [Fact]
    public async Task The_export_names_the_sessions()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        await bot.AskAsync("Ana", "I live in Lisbon.");
        string id = (await bot.SessionsAsync("Ana")).Single().Id.ToString();

        OutgoingMessage export = await bot.AskAsync("Ana", "/export");

        System.Text.Encoding.UTF8.GetString(export.Document!.Content.ToArray())
            .Should().Contain("\"sessions\"").And.Contain(id).And.Contain("\"session_type\": \"chat\"");
    }

    private static IncomingMessage Ago(IncomingMessage message, TimeSpan time) => message with { At = message.At - time };
}
