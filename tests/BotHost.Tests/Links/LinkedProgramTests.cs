using Confidant.BotHost.Tests.Web;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Links;

/// <summary>Programs that speak for one account of a person whose other account is known.</summary>
public sealed class LinkedProgramTests
{
    [Fact]
    public async Task A_program_reads_of_the_other_account_what_its_reach_reads_of_its_own()
    {
        await using ApiScene scene = await ApiScene.StartAsync();
        await scene.Host.AskAsync("Ana", "My favourite dish is moussaka.");
        await scene.Host.AskAsync("Ana", "/privacy share");
        await scene.Host.AskAsync("Ana", "I live in Lisbon.");
        await scene.Host.AskAsync("Nita", "Good morning!");
        await scene.Host.SettleAsync();
        string shared = await scene.MakeTokenAsync("Nita", "Shared");
        string chat = await scene.MakeTokenAsync("Nita", "Private chat");
        string data = await scene.MakeTokenAsync("Nita");
        (await scene.SayAsync(shared, "Where do I live?")).Text.Should().NotContain("Lisbon", "the two are not linked yet");

        LinkId link = await scene.Host.LinkAsync("Ana", "Nita", opens: "Ana");

        (await scene.SayAsync(shared, "Where do I live?")).Text.Should().Contain("Lisbon");
        (await scene.SayAsync(shared, "What is my favourite dish?")).Text.Should().NotContain("moussaka");
        (await scene.SayAsync(chat, "What is my favourite dish?")).Text.Should().Contain("moussaka");
        (await scene.GetAsync(data, "memories")).Text.Should().NotContain("Lisbon").And.NotContain("moussaka");

        await scene.Host.PartAsync("Ana", link);

        (await scene.SayAsync(chat, "What is my favourite dish?")).Text.Should().NotContain("moussaka");
        (await scene.SayAsync(shared, "Where do I live?")).Text.Should().NotContain("Lisbon");
    }
}
