using System.Text;
using System.Text.Json;
using Confidant.Adapters;
using Confidant.BotHost.Tests.Support;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Links;

public sealed class ClaimCommandTests
{
    [Theory]
    [InlineData("/link twitter @Alice", "Twitter alice Declared", "Twitter @alice")]
    [InlineData("/link x https://x.com/alice", "Twitter alice Declared", "Twitter @alice")]
    [InlineData("/link telegram @alice_t", "Telegram alice_t Declared", "Telegram @alice_t")]
    [InlineData("/link farcaster alice", "Farcaster alice Declared", "Farcaster alice")]
    [InlineData("/link ens Alice.eth", "Ens alice.eth Declared", "ENS name alice.eth")]
    [InlineData("/link ens alice.base.eth", "Basename alice.base.eth Declared", "Basename alice.base.eth")]
    [InlineData("/link basename alice.base.eth", "Basename alice.base.eth Declared", "Basename alice.base.eth")]
    public async Task What_is_typed_is_noted_in_its_normal_form_and_told_to_be_unproven(string typed, string claim, string shown)
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();

        OutgoingMessage told = await bot.AskAsync("Ana", typed);

        told.Text.Should().Contain(shown).And.Contain("nothing proves it");
        (await bot.ClaimsAsync("Ana")).Should().Equal(claim);
        (await bot.AskAsync("Ana", typed)).Text.Should().Contain("I have that already");
    }

    [Theory]
    [InlineData("/link twitter @alice-the-first", "1 to 15 letters")]
    [InlineData("/link twitter https://t.me/alice", "1 to 15 letters")]
    [InlineData("/link telegram 1alice", "4 to 32 letters")]
    [InlineData("/link farcaster alice!", "1 to 16 letters")]
    [InlineData("/link ens alice", "alice.eth")]
    [InlineData("/link basename al--ice", "alice.base.eth")]
    public async Task What_can_be_no_such_account_is_refused_with_the_form(string typed, string form)
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();

        (await bot.AskAsync("Ana", typed)).Text.Should().Contain(form);

        (await bot.ClaimsAsync("Ana")).Should().BeEmpty();
    }

    [Fact]
    public async Task The_menu_asks_for_a_kind_and_takes_the_answer()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        bot.Platform.Decide = static delivery => new SendOutcome.Sent
        {
            Asked = delivery.Message.Question is null
                ? null
                : new AskedMessage(delivery.Conversation.Chat, new Confidant.Identity.PlatformMessageId("77")),
        };
        OutgoingMessage kinds = await bot.PressAsync("Ana", await bot.AskAsync("Ana", "/link"), "A handle or a name");
        OutgoingMessage asked = await bot.PressAsync("Ana", kinds, "Twitter");
        asked.Question.Should().NotBeNull();
        await bot.SettleAsync();

        OutgoingMessage told = await bot.SendAsync(
            bot.Private("Ana", "@alice") with { ReplyTo = new Confidant.Identity.PlatformMessageId("77") });

        told.Text.Should().Contain("Twitter @alice");
        (await bot.ClaimsAsync("Ana")).Should().Equal("Twitter alice Declared");
    }

    [Fact]
    public async Task Whoami_shows_a_claim_with_method_confidence_proof_and_date_and_unlink_takes_it_back()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        await bot.AskAsync("Ana", "/link twitter @alice");

        (await bot.AskAsync("Ana", "/whoami")).Text.Should()
            .MatchRegex(@"• telegram: Ana – you speak with it, confidence very-high, since \d+ \w+ \d{4}")
            .And.MatchRegex(@"What you linked\n• Twitter @alice – you said so, confidence high, unproven, since \d+ \w+ \d{4}");

        (await bot.PressAsync("Ana", await bot.AskAsync("Ana", "/unlink"), "Twitter @alice")).Text.Should().StartWith("Taken back");
        (await bot.ClaimsAsync("Ana")).Should().BeEmpty();
        (await bot.AskAsync("Ana", "/whoami")).Text.Should().NotContain("alice");
    }

    [Fact]
    public async Task In_a_group_it_is_noted_and_told_to_the_caller_alone()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();

        OutgoingMessage told = await bot.AskInGroupAsync("Ana", "club", "/link twitter @alice");

        told.Private!.Recipient.Value.Should().Be("Ana");
        told.Private.LinkText.Should().NotContain("alice");
        (await bot.AskInGroupAsync("Ben", "club", "/whoami")).Text.Should().NotContain("alice");
    }

    [Fact]
    public async Task In_Spanish_it_is_told_in_Spanish()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        IncomingMessage typed = bot.Private("Eva", "/link twitter @eva");

        OutgoingMessage told = await bot.SendAsync(typed with { Sender = typed.Sender with { Language = "es" } });

        told.Text.Should().StartWith("Anotado, solo para ti: Twitter @eva");
    }

    [Fact]
    public async Task Two_people_may_say_the_same_and_neither_is_told_of_the_other()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        string first = (await bot.AskAsync("Ana", "/link twitter @alice")).Text;

        (await bot.AskAsync("Ben", "/link twitter @alice")).Text.Should().Be(first);
    }

    [Fact]
    public async Task Forgetting_everything_says_that_claims_go_and_takes_them()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        await bot.AskAsync("Ana", "/link twitter @alice");

        OutgoingMessage question = await bot.AskAsync("Ana", "/forget all");
        question.Text.Should().Contain("The one thing that you linked goes as well");
        await bot.PressAsync("Ana", question, "Forget it");

        (await bot.ClaimsAsync("Ana")).Should().BeEmpty();
    }

    [Fact]
    public async Task The_export_has_the_flat_view_and_each_claim_with_its_proof()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        await bot.AskAsync("Ana", "/link twitter @alice");
        await bot.AskAsync("Ana", "/link ens alice.eth");
        await bot.AskAsync("Ben", "/link twitter @ben");

        OutgoingMessage file = await bot.AskAsync("Ana", "/export");
        OutgoingMessage page = (await bot.Platform.NextAsync()).Message;

        JsonElement export = JsonDocument.Parse(file.Document!.Content).RootElement;
        JsonElement flat = export.GetProperty("identity");
        flat.GetProperty("telegram_id").GetString().Should().Be("Ana");
        flat.GetProperty("twitter_handle").GetString().Should().Be("alice");
        flat.GetProperty("ens").GetString().Should().Be("alice.eth");
        flat.GetProperty("wallet_address").ValueKind.Should().Be(JsonValueKind.Null);
        flat.GetProperty("wallets").GetArrayLength().Should().Be(0);
        JsonElement claim = export.GetProperty("claims")[0];
        (claim.GetProperty("platform").GetString(), claim.GetProperty("method").GetString(), claim.GetProperty("confidence").GetString(),
            claim.GetProperty("proof").GetString()).Should().Be(("twitter", "declared", "high", "none"));
        export.GetProperty("claims").GetArrayLength().Should().Be(2);
        Encoding.UTF8.GetString(page.Document!.Content).Should().Contain("Twitter @alice").And.NotContain("@ben");
    }
}
