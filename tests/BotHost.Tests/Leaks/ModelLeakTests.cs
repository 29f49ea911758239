using Confidant.Adapters;
using Confidant.BotHost.Models;
using Confidant.BotHost.Tests.Models.Answers;
using Confidant.Emulators.Models;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Leaks;

/// <summary>What reaches a model: words that must not are looked for in everything that it was ever sent.</summary>
public sealed class ModelLeakTests
{
    [Theory]
    [InlineData(ModelOptions.OpenAi)]
    [InlineData(ModelOptions.Anthropic)]
    public async Task Only_what_the_audience_may_read_is_sent(string provider)
    {
        await using ModelHost host = await ModelHost.StartAsync(provider);
        await host.AskAsync("Ana", "My door code is anadirect.");
        await host.AskAsync("Ben", "My door code is bendirect.");
        await host.AskInGroupAsync("Ana", "club", "Our door code is anaclub.");
        await host.AskInGroupAsync("Ana", "team", "Our door code is anateam.");
        await host.Pipeline.SettleAsync();

        (await SentAsync(host, () => host.AskAsync("Ana", "What is the door code?")))
            .Should().Contain("anadirect").And.NotContainAny("bendirect", "anaclub", "anateam");
        (await SentAsync(host, () => host.AskInGroupAsync("Ben", "club", "What is the door code?")))
            .Should().Contain("anaclub").And.NotContainAny("anadirect", "bendirect", "anateam");
        (await SentAsync(host, () => host.AskInGroupAsync("Ana", "team", "What is the door code?")))
            .Should().Contain("anateam").And.NotContainAny("anadirect", "bendirect", "anaclub");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_was_marked_as_private_is_sent_only_where_the_operator_allows_it(bool isAllowed)
    {
        await using ModelHost host = await ModelHost.StartAsync(settings: new Dictionary<string, string?>
        {
            ["Models:AllowPrivate"] = isAllowed ? "true" : "false",
        });
        await host.AskAsync("Ana", "This is private: my door code is zorrosecret.");
        await host.AskAsync("Ana", "My bike code is plainbike.");
        await host.Pipeline.SettleAsync();

        string sent = await SentAsync(host, () => host.AskAsync("Ana", "What is my code?"));

        sent.Should().Contain("plainbike");
        sent.Contains("zorrosecret", StringComparison.Ordinal).Should().Be(isAllowed);
    }

    [Fact]
    public async Task What_is_marked_later_is_not_sent_again_nor_what_was_answered_from_it()
    {
        await using ModelHost host = await ModelHost.StartAsync();
        await host.AskAsync("Ana", "My door code is zorrosecret.");
        await host.Pipeline.SettleAsync();
        host.Emulator.Enqueue(new ModelReply.Say("Your door code is zorrosecret."));
        await host.AskAsync("Ana", "What is my door code?");
        await host.AskAsync("Ana", "My bike code is plainbike.");
        OutgoingMessage marked = await host.Pipeline.SendAsync(host.Pipeline.Private("Ana", "This is private.") with
        {
            ReplyTo = new Confidant.Identity.PlatformMessageId("1"),
        });
        await host.Pipeline.SettleAsync();

        string sent = await SentAsync(host, () => host.AskAsync("Ana", "What are my codes?"));

        sent.Should().Contain("plainbike").And.NotContain("zorrosecret");
        await host.Pipeline.PressAsync("Ana", marked, marked.Buttons[0][0].Label);
        (await SentAsync(host, () => host.AskAsync("Ana", "What is my door code?"))).Should().Contain("zorrosecret");
    }

    [Fact]
    public async Task What_was_forgotten_is_not_sent_again()
    {
        await using ModelHost host = await ModelHost.StartAsync();
        await host.AskAsync("Ana", "My door code is zorrosecret.");
        host.Emulator.Enqueue(new ModelReply.Say("Your door code is zorrosecret."));
        await host.AskAsync("Ana", "What is my door code?");
        await host.Pipeline.SendAsync(host.Pipeline.Private("Ana", "Forget that.") with
        {
            ReplyTo = new Confidant.Identity.PlatformMessageId("1"),
        });
        await host.Pipeline.SettleAsync();

        (await SentAsync(host, () => host.AskAsync("Ana", "What is my door code?"))).Should().NotContain("zorrosecret");
    }

    private static async Task<string> SentAsync(ModelHost host, Func<Task> ask)
    {
        int before = host.Emulator.Requests.Count;
        await ask();
        return string.Join('\n', host.Emulator.Requests.Skip(before).Select(static request => request.Words));
    }
}
