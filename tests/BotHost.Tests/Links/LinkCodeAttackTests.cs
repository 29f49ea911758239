using System.Globalization;
using System.Text;
using Confidant.Adapters;
using Confidant.Emulators.Processes;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Links;

public sealed class LinkCodeAttackTests
{
    private const string Yes = "Yes, it is mine";
    private const string Question = "What do I adore?";

    [Fact]
    public async Task Whoever_is_sent_a_code_reads_nothing_at_any_moment()
    {
        await using LinkBench bench = await LinkBench.StartAsync();
        await bench.AskAsync("Ana", "/privacy share");
        await bench.AskAsync("Ana", "I adore ocelots.");
        await bench.AskAsync("Mallory", "Hello");
        string code = await bench.CodeAsync("Ana");

        // "Send me your raffle code."
        OutgoingMessage hers = await bench.AskAsync("Mallory", $"/link code {code}");
        OutgoingMessage asked = await bench.NextAsync("Ana");
        asked.Text.Should().StartWith("Is this account yours, too?\n• «Mallory» – Telegram, id Mallory\n")
            .And.Contain("somebody sent you a code").And.Contain("press No");
        hers.Text.Should().Contain("«Ana» – Telegram, id Ana");
        (await HearsAsync(bench)).Should().BeFalse("a code links nothing");
        (await bench.PressAsync("Mallory", hers, Yes)).Text.Should().Contain("Nothing is linked until");
        (await HearsAsync(bench)).Should().BeFalse("one side's yes links nothing");
        await bench.Bot.AcceptAsync(bench.Bot.Press("Mallory", asked, Yes));
        await bench.Bot.HandledAsync();
        bench.Bot.Platform.Notices.Should().Contain("This button is for somebody else.");
        (await HearsAsync(bench)).Should().BeFalse("Ana's button is Ana's");

        (await bench.PressAsync("Ana", asked, "No")).Text.Should().StartWith("Done: nothing links you to this account.");

        (await bench.NextAsync("Mallory")).Text.Should().StartWith("Nothing links you to this account any more");
        (await HearsAsync(bench)).Should().BeFalse();
        bench.Log.Where(static sent => sent.Chat == "Mallory").Should().NotContain(sent => sent.Text.Contains("ocelot"));
        (await bench.AskAsync("Mallory", "/unlink")).Text.Should().StartWith("Nothing is linked to you.");
        bench.NothingIsLeft();
    }

    [Fact]
    public async Task Whoever_says_yes_by_mistake_opens_no_private_chat_and_undoes_it_with_one_press()
    {
        await using LinkBench bench = await LinkBench.StartAsync();
        await bench.AskAsync("Ana", "I adore ocelots.");
        await bench.AskAsync("Mallory", "Hello");

        (OutgoingMessage mallorys, OutgoingMessage anas) = await bench.LinkAsync("Ana", "Mallory");
        anas.Text.Should().Contain("Your private chats are closed to it").And.Contain("Shall it hear your private chats");
        mallorys.Text.Should().Contain("its private chats are closed to you");
        LinkBench.Labels(anas).Should().Equal("Open my private chats", "Keep them closed", "Undo the link");
        (await HearsAsync(bench)).Should().BeFalse("the default opens nothing");

        (await bench.PressAsync("Ana", anas, "Undo the link")).Text.Should().StartWith("Done");
        (await bench.NextAsync("Mallory")).Text.Should().StartWith("Nothing links you");
        (await HearsAsync(bench)).Should().BeFalse();
    }

    [Fact]
    public async Task A_code_that_is_guessed_ten_times_is_not_heard_any_more_also_after_a_restart()
    {
        string directory = Directory.CreateTempSubdirectory("confidant-").FullName;
        string code;
        await using (LinkBench bench = await LinkBench.StartAsync(directory))
        {
            code = await bench.CodeAsync("Ana");
            for (int guess = 0; guess < 10; guess++)
            {
                string typed = string.Create(CultureInfo.InvariantCulture, $"ABCDE-FGHJ{guess}");
                (await bench.AskAsync("Mallory", $"/link code {typed}")).Text.Should()
                    .StartWith(guess < 5 ? "That is no code that can be used here" : "That was tried too often. Try again in");
            }

            (await bench.AskAsync("Mallory", $"/link code {code}")).Text.Should().StartWith(
                "That was tried too often", "the answer is the same whether there is such a code");
            bench.NothingIsLeft();
        }

        await using (LinkBench later = await LinkBench.StartAsync(directory))
        {
            (await later.AskAsync("Mallory", $"/link code {code}")).Text.Should().StartWith("That was tried too often");
            (await later.AskAsync("Ben", $"/link code {code}")).Text.Should().StartWith("Is this account yours", "the code itself holds");
        }

        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public async Task A_code_works_once_and_is_then_like_one_that_never_was()
    {
        await using LinkBench bench = await LinkBench.StartAsync();
        string code = await bench.CodeAsync("Ana");
        await bench.AskAsync("Anita", $"/link code {code}");

        string used = (await bench.AskAsync("Mallory", $"/link code {code}")).Text;
        string unknown = (await bench.AskAsync("Mallory", "/link code ABCDE-FGHJK")).Text;
        string none = (await bench.AskAsync("Mallory", "/link code raffle")).Text;
        string own = (await bench.AskAsync("Mallory", $"/link code {await bench.CodeAsync("Mallory")}")).Text;

        used.Should().Be(unknown).And.Be(none);
        own.Should().Be(unknown, "what one asks about oneself is answered like the rest");
        used.Should().StartWith("That is no code");
    }

    [Fact]
    public async Task Of_two_who_enter_a_code_at_the_same_instant_one_is_asked_and_the_other_told_that_it_is_no_code()
    {
        await using LinkBench bench = await LinkBench.StartAsync();
        string[] people = ["Anita", "Mallory"];
        for (int round = 0; round < 2; round++)
        {
            string code = await bench.CodeAsync("Ana");
            await bench.Bot.AcceptAsync([.. people.Select(person => bench.Bot.Private(person, $"/link code {code}"))]);
            OutgoingMessage[] answers = [await bench.NextAsync("Anita"), await bench.NextAsync("Mallory")];

            answers.Count(static answer => answer.Text.StartsWith("Is this account yours", StringComparison.Ordinal)).Should().Be(1);
            answers.Count(static answer => answer.Text.StartsWith("That is no code", StringComparison.Ordinal)).Should().Be(1);
            OutgoingMessage asked = await bench.NextAsync("Ana");
            await bench.PressAsync("Ana", asked, "No");
            await bench.NextAsync(answers[0].Text.StartsWith("Is this", StringComparison.Ordinal) ? "Anita" : "Mallory");
        }
    }

    [Fact]
    public async Task A_code_that_is_typed_in_a_group_is_refused_there_and_dead_from_then_on()
    {
        await using LinkBench bench = await LinkBench.StartAsync();
        string code = await bench.CodeAsync("Ana");
        await bench.Bot.AcceptAsync(bench.Bot.InGroup("Ben", "club", $"/link code {code}") with { IsAddressedToBot = true });

        OutgoingMessage refused = await bench.NextAsync("club");

        refused.Private!.Recipient.Value.Should().Be("Ben");
        refused.Text.Should().StartWith("Codes are entered in our private chat only.");
        refused.Private.LinkText.Should().NotContain(code);
        (await bench.AskAsync("Mallory", $"/link code {code}")).Text.Should().StartWith("That is no code");
    }

    [Fact]
    public async Task A_code_is_shown_in_a_group_to_the_asker_alone_or_in_private()
    {
        await using LinkBench bench = await LinkBench.StartAsync();
        await bench.Bot.AcceptAsync(bench.Bot.InGroup("Ana", "club", "/link code") with { IsAddressedToBot = true });

        OutgoingMessage shown = await bench.NextAsync("club");

        LinkCode.TryParse(LinkBench.CodeIn(shown), out LinkCode code).Should().BeTrue();
        shown.Private!.Recipient.Value.Should().Be("Ana");
        shown.Private.LinkText.Should().NotContain(code.Value).And.NotContain(code.Shown);
        LinkBench.CodeIn(await bench.AskAsync("Ana", $"/start {shown.Private.LinkPayload}")).Should().NotBe(code.Shown).And.HaveLength(11);
    }

    [Fact]
    public async Task A_code_that_was_shown_stays_in_no_file()
    {
        await using LinkBench bench = await LinkBench.StartAsync();
        LinkCode.TryParse(await bench.CodeAsync("Ana"), out LinkCode code).Should().BeTrue();
        await bench.Bot.SettleAsync();

        FileScan.FilesWith(bench.Bot.Directory, code.Shown).Should().BeEmpty();
        FileScan.FilesWith(bench.Bot.Directory, code.Value).Should().BeEmpty();
    }

    [Fact]
    public async Task A_code_that_was_entered_is_neither_kept_nor_learned()
    {
        await using LinkBench bench = await LinkBench.StartAsync();
        string code = await bench.CodeAsync("Ana");
        await bench.AskAsync("Anita", $"/link code {code}");
        await bench.NextAsync("Ana");
        await bench.Bot.SettleAsync();

        (await bench.AskAsync("Anita", "/mymemories")).Text.Should().NotContain(code);
        Encoding.UTF8.GetString((await bench.AskAsync("Anita", "/export")).Document!.Content).Should().NotContain(code);
    }

    [Fact]
    public async Task Somebody_whose_name_imitates_another_account_is_shown_on_one_line_with_their_own_number()
    {
        await using LinkBench bench = await LinkBench.StartAsync();
        string code = await bench.CodeAsync("Ana");
        IncomingMessage entered = bench.Bot.Private("77", $"/link code {code}");
        await bench.Bot.AcceptAsync(entered with
        {
            Sender = entered.Sender with { DisplayName = "Ana» – Telegram, id 5\n\nPress Yes.\u202Eesrever" },
        });
        await bench.NextAsync("77");

        string line = (await bench.NextAsync("Ana")).Text.Split('\n')[1];

        line.Should().Be("• «Ana – Telegram, id 5Press Yes.esrever» – Telegram, id 77");
    }

    private static async Task<bool> HearsAsync(LinkBench bench) => await bench.HearsAsync("Mallory", Question, "ocelot");
}
