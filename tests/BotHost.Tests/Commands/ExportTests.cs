using System.Text;
using Confidant.Adapters;
using Confidant.BotHost.Tests.Support;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Commands;

public sealed class ExportTests
{
    [Fact]
    public async Task The_export_comes_as_json_and_as_a_page_that_shows_words_as_words()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        await bot.AskAsync("Ana", "I live in Lisbon <script>alert(1)</script> & like it.");
        await bot.AskInGroupAsync("Ben", "club", "I live in Turin.");
        await bot.SettleAsync();

        OutgoingMessage json = await bot.AskAsync("Ana", "/export");
        OutgoingMessage page = (await bot.Platform.NextAsync()).Message;

        json.Document!.FileName.Should().Be("confidant-export.json");
        string html = Encoding.UTF8.GetString(page.Document!.Content);
        page.Document.FileName.Should().Be("confidant-export.html");
        html.Should().Contain("I live in Lisbon &lt;script&gt;alert(1)&lt;/script&gt; &amp; like it.")
            .And.NotContain("<script")
            .And.NotContain("Turin");
    }
}
