using Confidant.Adapters;
using Confidant.BotHost.Tests.Leaks;
using Confidant.BotHost.Tests.Support;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Links;

/// <summary>What a person is answered whose other account is known, here as Ana and as Nita.</summary>
public sealed class LinkedAnswerTests
{
    [Fact]
    public async Task What_one_account_shares_is_the_persons_own_for_the_other_and_under_its_name()
    {
        var prompts = new PromptRecorder();
        await using PipelineHarness host = await StartAsync(prompts);
        await host.LinkAsync("Ana", "Nita");

        (await host.AskAsync("Nita", "Where do I live?")).Text.Should().Contain("Lisbon").And.NotContain("Ana");
        (await host.AskInGroupAsync("Nita", "club", "Where do I live?")).Text.Should().Contain("Lisbon").And.NotContain("Ana");
        prompts.LastWords.Should().Contain("Lisbon").And.NotContain("Ana", "the group knows nobody of that name").And.NotContain("moussaka");
        (await host.AskInGroupAsync("Nita", "club", "What is my company?")).Text.Should().Contain("Zorrowerk");
        (await host.AskInGroupAsync("Ben", "club", "Where does Nita live?")).Text.Should().NotContain("Lisbon");
        (await host.AskAsync("Ben", "Where does Ana live?")).Text.Should().NotContain("Lisbon");
    }

    [Fact]
    public async Task Private_chats_are_told_in_private_alone_and_only_where_their_owner_opened_them()
    {
        var prompts = new PromptRecorder();
        await using PipelineHarness host = await StartAsync(prompts);
        await host.AskAsync("Nita", "My favourite drink is horchata.");
        await host.SettleAsync();
        await host.LinkAsync("Ana", "Nita", opens: "Ana");

        (await host.AskAsync("Nita", "What is my favourite dish?")).Text.Should().Contain("moussaka");
        (await host.AskInGroupAsync("Nita", "club", "What is my favourite dish?")).Text.Should().NotContain("moussaka");
        prompts.LastWords.Should().NotContain("moussaka");
        (await host.AskAsync("Ana", "What is my favourite drink?")).Text.Should().NotContain("horchata", "Nita opened nothing");
        prompts.LastWords.Should().NotContain("horchata");
    }

    [Fact]
    public async Task What_was_answered_by_way_of_a_link_is_not_explained_any_more_once_it_has_ended()
    {
        await using PipelineHarness host = await StartAsync();
        LinkId link = await host.LinkAsync("Ana", "Nita");
        await host.AskAsync("Nita", "Where do I live?");
        (await host.AskAsync("Nita", "/why")).Text.Should().Contain("Lisbon");

        await host.PartAsync("Nita", link);

        (await host.AskAsync("Nita", "/why")).Text.Should().NotContain("Lisbon");
        (await host.AskAsync("Nita", "Where do I live?")).Text.Should().NotContain("Lisbon");
        (await host.AskAsync("Nita", "What did you say?")).Text.Should().NotContain("Lisbon");
        (await host.AskAsync("Ana", "Where do I live?")).Text.Should().Contain("Lisbon");
    }

    [Fact]
    public async Task Who_takes_back_sharing_on_one_account_shares_on_none()
    {
        await using PipelineHarness host = await StartAsync();
        await host.AskAsync("Nita", "/privacy share");
        await host.LinkAsync("Ana", "Nita");
        await host.AskAsync("Ana", "/privacy private");

        await host.AskAsync("Nita", "My favourite stone is opal.");
        await host.SettleAsync();

        (await host.AskAsync("Nita", "/privacy")).Text.Should().Contain("Sharing: off");
        (await host.AskInGroupAsync("Nita", "club", "What is my favourite stone?")).Text.Should().NotContain("opal");
        (await host.AskAsync("Ana", "What is my favourite stone?")).Text.Should().NotContain("opal");
    }

    [Fact]
    public async Task A_persons_own_lists_and_exports_are_those_of_the_account_that_asks()
    {
        await using PipelineHarness host = await StartAsync();
        await host.LinkAsync("Ana", "Nita", opens: "Ana");
        await host.AskAsync("Nita", "My favourite drink is horchata.");
        await host.SettleAsync();

        (await host.AskAsync("Nita", "/mymemories")).Text.Should().Contain("horchata").And.NotContain("Lisbon").And.NotContain("moussaka");
        OutgoingMessage export = await host.AskAsync("Nita", "/export");
        System.Text.Encoding.UTF8.GetString(export.Document!.Content).Should()
            .Contain("horchata").And.NotContain("Lisbon").And.NotContain("moussaka");
    }

    // Ana shares where she lives and works, and keeps a dish to herself; Nita and Ben are known.
    private static async Task<PipelineHarness> StartAsync(PromptRecorder? prompts = null)
    {
        PipelineHarness host = await PipelineHarness.StartAsync(replace: services => prompts?.Replace(services));
        await host.AskAsync("Ana", "My favourite dish is moussaka.");
        await host.AskAsync("Ana", "/privacy share");
        await host.AskAsync("Ana", "I live in Lisbon.");
        await host.AskAsync("Ana", "My company is Zorrowerk.");
        await host.AskAsync("Nita", "Good morning!");
        await host.AskInGroupAsync("Ben", "club", "Good morning everybody.");
        await host.SettleAsync();
        return host;
    }
}
