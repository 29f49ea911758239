using Confidant.Adapters;
using Confidant.BotHost.Tests.Support;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Personas;

public sealed class PersonaCommandTests
{
    [Fact]
    public async Task Who_has_none_is_told_how_there_comes_to_be_one()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();

        (await host.AskAsync("Ana", "/persona")).Text.Should().Contain("/feeds connects one");
        (await host.AskAsync("Ana", "/persona show 1")).Text.Should().StartWith("I find no such persona");
        (await host.AskAsync("Ana", "/persona dance")).Text.Should().StartWith("/persona shows your personas");
    }

    [Fact]
    public async Task A_persona_is_made_shown_stopped_and_deleted_with_words_and_buttons()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();

        (await host.AskAsync("Ana", "/persona create Garden and yard, hobby")).Text.Should().StartWith("Garden and yard is made.");
        OutgoingMessage list = await host.AskAsync("Ana", "/persona");
        list.Text.Should().Contain("1. self – learns, from 0 posts so far").And.Contain("2. Garden and yard (hobby) – learns");

        OutgoingMessage card = await host.PressAsync("Ana", list, "2");
        card.Text.Should().StartWith("Garden and yard (hobby)").And.Contain("It has learned from no post yet.");
        (await host.PressAsync("Ana", card, "Stop learning")).Text.Should().Be("Garden and yard learns nothing more.");
        OutgoingMessage stopped = await host.AskAsync("Ana", "/persona show garden and yard");
        stopped.Text.Should().Contain("does not learn");
        (await host.AskAsync("Ana", "/persona on 2")).Text.Should().Be("Garden and yard learns again.");

        OutgoingMessage question = await host.AskAsync("Ana", "/persona delete 2");
        (await host.PressAsync("Ana", question, "Delete")).Text.Should().Be("Garden and yard is deleted.");
        (await host.AskAsync("Ana", "/persona")).Text.Should().NotContain("Garden");
    }

    [Fact]
    public async Task Self_is_emptied_and_stays_and_a_number_is_never_given_twice()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        await host.AskAsync("Ana", "/persona create First");
        await host.PressAsync("Ana", await host.AskAsync("Ana", "/persona delete First"), "Delete");
        await host.AskAsync("Ana", "/persona create Second");

        OutgoingMessage question = await host.AskAsync("Ana", "/persona delete self");
        (await host.PressAsync("Ana", question, "Delete")).Text.Should().Be("“self” is empty now.");

        (await host.AskAsync("Ana", "/persona")).Text.Should().Contain("1. self").And.Contain("3. Second").And.NotContain("2.");
    }

    [Theory]
    [InlineData("/persona create self", "You have a persona called self already.")]
    [InlineData("/persona create garden", "You have a persona called garden already.")]
    [InlineData("/persona create 12", "A name has 1 to 64 characters in one line and is no number; what it is to you has at most 32.")]
    public async Task A_name_that_cannot_be_is_refused(string command, string answer)
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        await host.AskAsync("Ana", "/persona create Garden");

        (await host.AskAsync("Ana", command)).Text.Should().Be(answer);
    }

    [Fact]
    public async Task Personas_are_ones_own_and_leave_with_a_forget_of_everything()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        await host.AskAsync("Ana", "/persona create Quetzal");

        (await host.AskAsync("Ben", "/persona show Quetzal")).Text.Should().NotContain("Quetzal (");
        OutgoingMessage export = await host.AskAsync("Ana", "/export");
        System.Text.Encoding.UTF8.GetString(export.Document!.Content).Should().Contain("\"name\": \"Quetzal\"");
        await host.Platform.NextAsync();

        OutgoingMessage preview = await host.AskAsync("Ana", "/forget all");
        preview.Text.Should().StartWith("Your personas go as well.");
        await host.AcceptAsync(host.Press("Ana", preview, preview.Buttons[0][0].Label));
        await host.Platform.NextAsync();
        await host.Platform.NextAsync();
        await host.SettleAsync();

        (await host.AskAsync("Ana", "/persona")).Text.Should().NotContain("Quetzal");
        Directory.EnumerateFiles(host.Directory, "*", SearchOption.AllDirectories)
            .Where(static file => Emulators.Processes.FileScan.Contains(file, "Quetzal"))
            .Should().BeEmpty();
    }
}
