using Confidant.Adapters;
using Confidant.BotHost.Commands;
using Confidant.BotHost.Commands.Links;
using Confidant.BotHost.Commands.Texts;
using Confidant.BotHost.Tests.Web;
using Confidant.Identity;
using Confidant.Memory;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Links;

public sealed class AccountLinkTests
{
    private const string Question = "What do I adore?";

    [Fact]
    public async Task What_is_shared_is_heard_on_both_sides_private_chats_only_once_opened_and_nothing_after_the_end()
    {
        await using LinkBench bench = await LinkBench.StartAsync();
        await bench.AskAsync("Ana", "I adore ocelots.");
        (_, OutgoingMessage anas) = await bench.LinkAsync("Ana", "Anita");
        (await bench.HearsAsync("Anita", Question, "ocelots")).Should().BeFalse();

        OutgoingMessage opened = await bench.PressAsync("Ana", anas, "Open my private chats");
        opened.Text.Should().Contain("Your private chats are open to it");
        (await bench.NextAsync("Anita")).Text.Should().StartWith("This linked account of yours has opened its private chats");
        (await bench.HearsAsync("Anita", Question, "ocelots")).Should().BeTrue();

        OutgoingMessage closed = await bench.PressAsync("Ana", opened, "Close my private chats");
        (await bench.NextAsync("Anita")).Text.Should().Contain("has closed its private chats");
        (await bench.HearsAsync("Anita", Question, "ocelots")).Should().BeFalse();

        OutgoingMessage again = await bench.PressAsync("Ana", closed, "Open my private chats");
        await bench.NextAsync("Anita");
        (await bench.HearsAsync("Anita", Question, "ocelots")).Should().BeTrue();
        await bench.PressAsync("Ana", again, "Undo the link");
        (await bench.NextAsync("Anita")).Text.Should().StartWith("Nothing links you to this account any more");
        (await bench.HearsAsync("Anita", Question, "ocelots")).Should().BeFalse();
        (await bench.HearsAsync("Ana", Question, "ocelots")).Should().BeTrue("what is hers is as it was before");
    }

    [Fact]
    public async Task What_one_shares_the_other_hears_without_any_private_chat_being_open()
    {
        await using LinkBench bench = await LinkBench.StartAsync();
        await bench.AskAsync("Ana", "/privacy share");
        await bench.AskAsync("Ana", "I adore ocelots.");

        await bench.LinkAsync("Ana", "Anita");

        (await bench.HearsAsync("Anita", Question, "ocelots")).Should().BeTrue();
        (await bench.HearsAsync("Mallory", Question, "ocelots")).Should().BeFalse();
    }

    [Fact]
    public async Task A_group_hears_what_a_linked_account_shares_as_the_askers_own_and_nothing_of_that_account()
    {
        await using LinkBench bench = await LinkBench.StartAsync();
        await bench.AskAsync("Rosalind", "/privacy share");
        await bench.AskAsync("Rosalind", "I adore ocelots.");
        await bench.LinkAsync("Rosalind", "Anita");
        await bench.Bot.SettleAsync();

        string own = await AskInClubAsync(Question);
        string others = await AskInClubAsync("What does Rosalind adore?");

        own.Should().Contain("ocelots").And.NotContain("Rosalind");
        others.Should().NotContain("ocelots");

        async Task<string> AskInClubAsync(string question)
        {
            await bench.Bot.AcceptAsync(bench.Bot.InGroup("Anita", "club", question) with { IsAddressedToBot = true });
            return (await bench.NextAsync("club")).Text;
        }
    }

    [Fact]
    public async Task A_session_of_a_linked_account_is_resumed_once_its_private_chats_are_open()
    {
        await using LinkBench bench = await LinkBench.StartAsync();
        await bench.AskAsync("Ana", "I adore ocelots.");
        (_, OutgoingMessage anas) = await bench.LinkAsync("Ana", "Anita");
        await bench.Bot.SettleAsync();
        (await bench.AskAsync("Anita", "/session list")).Text.Should().NotContain("ocelots");
        await bench.PressAsync("Ana", anas, "Open my private chats");
        await bench.NextAsync("Anita");

        OutgoingMessage list = await bench.AskAsync("Anita", "/session list");
        list.Text.Should().Contain("I adore ocelots.");
        (await bench.PressAsync("Anita", list, "1")).Text.Should().Contain("I adore ocelots.");
        (await bench.AskAsync("Anita", "What have we talked about?")).Text.Should().Contain("ocelots");
    }

    [Fact]
    public async Task Unlink_shows_each_link_with_the_older_account_first_and_ends_it_for_both()
    {
        await using LinkBench bench = await LinkBench.StartAsync();
        await bench.AskAsync("Ana", "Hello");
        await bench.LinkAsync("Ana", "Anita");

        OutgoingMessage list = await bench.AskAsync("Anita", "/unlink");
        list.Text.Should().Contain("• «Ana» – Telegram, id Ana, and «Anita» – Telegram, id Anita: one person since")
            .And.Contain("Your private chats are closed to it, its private chats are closed to you.");
        OutgoingMessage card = await bench.PressAsync("Anita", list, "Ana (Telegram)");
        LinkBench.Labels(card).Should().Equal("Open my private chats", "Undo the link");
        (await bench.PressAsync("Anita", card, "Undo the link")).Text.Should().StartWith("Done: nothing links you");

        (await bench.NextAsync("Ana")).Text.Should().StartWith("Nothing links you to this account any more").And.Contain("«Anita»");
        (await bench.AskAsync("Ana", "/unlink")).Text.Should().StartWith("Nothing is linked to you.");
    }

    [Fact]
    public async Task A_proposal_that_waits_is_listed_and_can_be_answered_from_there()
    {
        await using LinkBench bench = await LinkBench.StartAsync();
        await bench.ProposeAsync("Ana", "Anita");

        OutgoingMessage list = await bench.AskAsync("Ana", "/unlink");
        list.Text.Should().Contain("«Anita» – Telegram, id Anita: waits for a yes until");
        OutgoingMessage asked = await bench.PressAsync("Ana", list, "Anita (Telegram)");
        asked.Text.Should().StartWith("Is this account yours, too?").And.Contain("press No");
        OutgoingMessage waiting = await bench.PressAsync("Ana", asked, "Yes, it is mine");
        (await bench.PressAsync("Ana", waiting, "Take my yes back")).Text.Should().StartWith("Done");

        (await bench.NextAsync("Anita")).Text.Should().StartWith("Nothing links you");
    }

    [Fact]
    public async Task A_yes_to_what_was_ended_meanwhile_links_nothing_and_is_told_so()
    {
        await using LinkBench bench = await LinkBench.StartAsync();
        (OutgoingMessage hers, OutgoingMessage his) = await bench.ProposeAsync("Ana", "Anita");
        await bench.PressAsync("Anita", hers, "No");
        await bench.NextAsync("Ana");

        (await bench.PressAsync("Ana", his, "Yes, it is mine")).Text.Should().StartWith("That is over");
    }

    [Fact]
    public async Task Two_who_say_yes_at_once_are_linked_and_both_told_so()
    {
        await using LinkBench bench = await LinkBench.StartAsync();
        (OutgoingMessage hers, OutgoingMessage his) = await bench.ProposeAsync("Ana", "Anita");

        await bench.Bot.AcceptAsync(bench.Bot.Press("Anita", hers, "Yes, it is mine"), bench.Bot.Press("Ana", his, "Yes, it is mine"));
        await bench.Bot.SettleAsync();

        foreach (string person in (string[])["Ana", "Anita"])
        {
            OutgoingMessage told = await bench.NextAsync(person);
            if (told.Text.StartsWith("You said yes", StringComparison.Ordinal))
            {
                told = await bench.NextAsync(person);
            }

            told.Text.Should().StartWith("One person since");
        }

        bench.NothingIsLeft();
    }

    [Fact]
    public async Task Two_who_enter_each_others_code_are_asked_once()
    {
        await using LinkBench bench = await LinkBench.StartAsync();
        string anas = await bench.CodeAsync("Ana");
        string anitas = await bench.CodeAsync("Anita");
        await bench.AskAsync("Anita", $"/link code {anas}");
        await bench.NextAsync("Ana");

        OutgoingMessage again = await bench.AskAsync("Ana", $"/link code {anitas}");

        again.Text.Should().StartWith("Is this account yours, too?\n• «Anita»");
        await bench.Bot.SettleAsync();
        bench.Bot.Platform.HasMore.Should().BeFalse("Anita was asked already");
    }

    [Fact]
    public async Task Privacy_and_mymemories_say_that_there_are_linked_accounts_and_the_stricter_setting_counts()
    {
        await using LinkBench bench = await LinkBench.StartAsync();
        await bench.AskAsync("Ana", "/privacy off");
        await bench.AskAsync("Anita", "Hello");
        (await bench.AskAsync("Anita", "/privacy")).Text.Should().NotContain("linked");
        (_, OutgoingMessage linked) = await bench.LinkAsync("Ana", "Anita");

        OutgoingMessage status = await bench.AskAsync("Anita", "/privacy");
        status.Text.Should().StartWith("Remembering: off").And.Contain("Another account is linked to this one (/unlink)");
        (await bench.AskAsync("Anita", "/mymemories")).Text.Should().Contain("Another account is linked to this one");

        await bench.PressAsync("Ana", linked, "Undo the link");
        await bench.NextAsync("Anita");
        (await bench.AskAsync("Anita", "/privacy")).Text.Should().StartWith("Remembering: on");
    }

    [Fact]
    public async Task Somebody_who_speaks_Spanish_is_asked_in_Spanish()
    {
        await using LinkBench bench = await LinkBench.StartAsync();
        IncomingMessage hello = bench.Bot.Private("Lucía", "Hola, ¿qué tal?");
        await bench.Bot.AcceptAsync(hello with { Sender = hello.Sender with { Language = "es-MX" } });
        await bench.NextAsync("Lucía");
        IncomingMessage asks = bench.Bot.Private("Lucía", "/link código");
        await bench.Bot.AcceptAsync(asks with { Sender = asks.Sender with { Language = "es-MX" } });
        OutgoingMessage shown = await bench.NextAsync("Lucía");
        shown.Text.Should().Contain("No des el código a nadie");

        await bench.AskAsync("Ana", $"/link code {LinkBench.CodeIn(shown)}");

        OutgoingMessage asked = await bench.NextAsync("Lucía");
        asked.Text.Should().StartWith("¿Esta cuenta también es tuya?\n• «Ana»").And.Contain("pulsa No");
        LinkBench.Labels(asked).Should().Equal("Sí, es mía", "No");
    }

    [Theory]
    [InlineData("/link")]
    [InlineData("/link code")]
    [InlineData("/link code ABCDE-FGHJK")]
    public async Task A_program_links_nothing_whatever_its_token_may_do(string command)
    {
        await using ApiScene scene = await ApiScene.StartAsync();
        string token = await scene.MakeTokenAsync("Ana");

        (await scene.SayAsync(token, command)).Response.Should().StartWith("A program links nothing.");
    }

    [Fact]
    public async Task A_code_is_asked_for_by_a_button_and_taken_from_the_reply()
    {
        await using LinkBench bench = await LinkBench.StartAsync();
        bench.Bot.Platform.Decide = static delivery => new SendOutcome.Sent
        {
            Asked = delivery.Message.Question is null ? null : new AskedMessage(delivery.Conversation.Chat, new PlatformMessageId("555")),
        };
        string code = await bench.CodeAsync("Ana");
        OutgoingMessage menu = await bench.AskAsync("Anita", "/link");
        OutgoingMessage hers = await bench.PressAsync("Anita", menu, "Another account of mine (code)");
        OutgoingMessage question = await bench.PressAsync("Anita", hers, "I have a code");
        question.Question.Should().NotBeNull();
        await bench.Bot.SettleAsync();

        await bench.Bot.AcceptAsync(bench.Bot.Private("Anita", $" {code.ToLowerInvariant()} ") with { ReplyTo = new PlatformMessageId("555") });

        (await bench.NextAsync("Anita")).Text.Should().StartWith("Is this account yours, too?\n• «Ana»");
    }

    [Fact]
    public void The_undo_of_a_link_works_for_72_hours_and_its_end_ever_after()
    {
        DateTimeOffset now = DateTimeOffset.UnixEpoch.AddYears(56);
        ProfileLink link = Link(now.AddHours(-1));
        List<CommandButton> young = Buttons(LinkCard.Show(ReplyTexts.For(Language.English), link, now));
        List<CommandButton> old = Buttons(LinkCard.Show(ReplyTexts.For(Language.English), link, now.AddHours(71)));

        young[^1].Label.Should().Be("Undo the link");
        young.Should().OnlyContain(static button => button.Lifetime == TimeSpan.FromHours(71));
        old[^1].Label.Should().Be("End the link");
        old.Should().OnlyContain(static button => button.Lifetime == TimeSpan.FromHours(24));
    }

    private static List<CommandButton> Buttons(CommandReply reply) => [.. reply.Buttons.SelectMany(static row => row)];

    private static ProfileLink Link(DateTimeOffset at)
    {
        LinkSide ana = Side("Ana", at);
        LinkSide anita = Side("Anita", at);
        return new ProfileLink(new LinkId(Guid.Empty), LinkMethod.Code, ana, anita, at, at.AddDays(1));
    }

    private static LinkSide Side(string name, DateTimeOffset at) => new(
        new UserId(Guid.Empty), new PlatformUserId(Platform.Telegram, name), name, null, at, at, OpensPrivate: false);
}
