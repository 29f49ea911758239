using Confidant.Adapters;
using Confidant.BotHost.Tests.Support;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Turns;

public sealed class AnswerTests
{
    private static readonly PlatformMessageId _question = new("900");

    [Fact]
    public async Task A_reply_to_the_question_what_to_forget_names_it()
    {
        await using PipelineHarness bot = await StartAsync();
        await bot.AskAsync("Ana", "I love pizza.");
        await bot.SettleAsync();

        OutgoingMessage asked = await bot.AskAsync("Ana", "/forget");
        OutgoingMessage shown = await bot.SendAsync(await ReplyAsync(bot, "Ana", "pizza"));
        OutgoingMessage done = await bot.PressAsync("Ana", shown, shown.Buttons[0][0].Label);

        asked.Question!.Placeholder.Should().NotBeEmpty();
        shown.Text.Should().Contain("I love pizza.");
        done.Text.Should().StartWith("Forgotten");
    }

    [Fact]
    public async Task A_question_is_answered_once_and_by_nobody_else()
    {
        await using PipelineHarness bot = await StartAsync();
        await bot.AskAsync("Ana", "I love pizza.");
        await bot.AskAsync("Ben", "I love pizza too.");
        await bot.SettleAsync();
        await bot.AskAsync("Ana", "/forget");

        IncomingMessage foreign = await ReplyAsync(bot, "Ben", "pizza");
        OutgoingMessage other = await bot.SendAsync(foreign with { Conversation = bot.Private("Ana", "").Conversation });
        OutgoingMessage first = await bot.SendAsync(await ReplyAsync(bot, "Ana", "pizza"));
        OutgoingMessage second = await bot.SendAsync(await ReplyAsync(bot, "Ana", "pizza"));

        other.Buttons.Should().BeEmpty();
        first.Buttons.Should().NotBeEmpty();
        second.Buttons.Should().BeEmpty("it was answered");
    }

    [Fact]
    public async Task A_reply_to_another_message_and_a_forwarded_one_are_no_answers()
    {
        await using PipelineHarness bot = await StartAsync();
        await bot.AskAsync("Ana", "/agent new");

        await bot.SendAsync((await ReplyAsync(bot, "Ana", "Max")) with { ReplyTo = new PlatformMessageId("17") });
        await bot.SendAsync((await ReplyAsync(bot, "Ana", "Max")) with { IsForwarded = true });

        (await bot.AskAsync("Ana", "/agent")).Text.Should().NotContain("Max");
        (await bot.SendAsync(await ReplyAsync(bot, "Ana", "Max"))).Text.Should().StartWith("Max is yours.");
    }

    [Fact]
    public async Task What_is_answered_is_not_stored()
    {
        await using PipelineHarness bot = await StartAsync();
        await bot.AskAsync("Ana", "/agent new");
        await bot.SendAsync(await ReplyAsync(bot, "Ana", "Zebulon"));
        await bot.SettleAsync();

        UserProfile ana = (await bot.Get<IProfileStore>().FindProfileAsync(bot.Private("Ana", "").Sender.Account, CancellationToken.None))!;
        (await bot.Get<Memory.ISubjectStore>().ExportAsync(
            bot.Get<AudienceResolver>().ResolveSubject(ana), CancellationToken.None)).Messages.Should().BeEmpty();
    }

    [Fact]
    public async Task An_admin_sets_a_number_of_their_own_and_is_asked_again_where_it_is_none()
    {
        await using PipelineHarness bot = await StartAsync();
        bot.Platform.Admins.Add("Ana");
        OutgoingMessage menu = await bot.AskInGroupAsync("Ana", "club", "/group");
        OutgoingMessage shown = await bot.PressAsync("Ana", menu, "Other number…");
        OutgoingMessage asked = (await bot.Platform.NextAsync()).Message;

        await bot.SendAsync(await ReplyAsync(bot, "Ana", "a few"));
        OutgoingMessage again = (await bot.Platform.NextAsync()).Message;
        OutgoingMessage changed = await bot.SendAsync(await ReplyAsync(bot, "Ana", "45"));

        shown.Buttons.Should().BeEmpty("its buttons are used");
        shown.Replaces.Should().NotBeNull();
        asked.Replaces.Should().BeNull("an edited message opens no field");
        asked.Text.Should().Contain("/group budget");
        again.Text.Should().Be(asked.Text);
        changed.Text.Should().StartWith("Done.").And.Contain("at most 45 an hour");
    }

    [Fact]
    public async Task Whoever_is_no_admin_any_more_answers_in_vain_and_a_shorter_time_is_asked_about_first()
    {
        await using PipelineHarness bot = await StartAsync();
        bot.Platform.Admins.Add("Ana");
        await bot.PressAsync("Ana", await bot.AskInGroupAsync("Ana", "club", "/group"), "Other days…");
        await bot.Platform.NextAsync();
        OutgoingMessage shorter = await bot.SendAsync(await ReplyAsync(bot, "Ana", "45"));
        await bot.PressAsync("Ana", await bot.AskInGroupAsync("Ana", "club", "/group"), "Other days…");
        await bot.Platform.NextAsync();
        bot.Platform.Admins.Clear();

        OutgoingMessage refused = await bot.SendAsync(await ReplyAsync(bot, "Ana", "400"));

        shorter.Text.Should().StartWith("Keep what is said here for 45 days?");
        refused.Text.Should().StartWith("That is for this group's admins to decide.");
    }

    // The platform of this harness numbers all its messages alike, so the question that was asked last is meant.
    private static async Task<PipelineHarness> StartAsync()
    {
        PipelineHarness bot = await PipelineHarness.StartAsync();
        bot.Platform.Decide = static delivery => delivery.Message.Question is null
            ? new SendOutcome.Sent()
            : new SendOutcome.Sent
            {
                Asked = new AskedMessage(new ChatId(delivery.Message.Private?.Recipient.Value ?? delivery.Conversation.Chat.Value), _question),
            };
        return bot;
    }

    // Which message asks is noted when the platform has it.
    private static async Task<IncomingMessage> ReplyAsync(PipelineHarness bot, string person, string text)
    {
        await bot.SettleAsync();
        return bot.Private(person, text) with { ReplyTo = _question };
    }
}
