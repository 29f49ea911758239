using Confidant.Adapters;
using Confidant.BotHost.Tests.Support;
using Confidant.Emulators.Feeds;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Feeds;

/// <summary>A feed is read from its platform by its own protocol, and people are answered from it.</summary>
public sealed class FeedProtocolTests
{
    [Fact]
    public async Task What_somebody_posted_on_Bluesky_answers_them_wherever_they_speak_and_nobody_else()
    {
        await using BlueskyEmulator server = await BlueskyEmulator.StartAsync();
        BlueskyAccount account = server.Add("ana.example.com");
        server.Post(account, "I live in Porto.", new DateTimeOffset(2025, 3, 1, 12, 0, 0, TimeSpan.Zero));
        await using PipelineHarness bot = await PipelineHarness.StartAsync(settings: ("Feeds:Bluesky:ApiUrl", server.Url));

        await bot.AskAsync("ana", "/feeds add bluesky @ana.example.com");
        OutgoingMessage ended = (await bot.Platform.NextAsync()).Message;
        await bot.SettleAsync();

        ended.Text.Should().Contain("1 new");
        (await bot.AskAsync("ana", "Where do I live?")).Text.Should().Contain("Porto");
        (await bot.AskInGroupAsync("ana", "garden", "Where do I live?")).Text.Should().Contain("Porto");
        (await bot.AskAsync("eve", "Where does ana live?")).Text.Should().NotContain("Porto");
    }
}
