using Confidant.Adapters;
using Confidant.BotHost.Tests.Support;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Commands;

public sealed class GroupCommandTests
{
    private static readonly GroupKey _server = new(Platform.Telegram, new ChatId("server"));

    [Theory]
    [InlineData("/group language auto")]
    [InlineData("/group retention 7")]
    [InlineData("/group mentions off")]
    [InlineData("/stats")]
    public async Task Somebody_who_is_no_admin_is_refused_kindly_and_in_private(string command)
    {
        await using PipelineHarness bot = await StartAsync();

        OutgoingMessage refusal = await bot.AskInGroupAsync("Ben", "club", command);

        refusal.Text.Should().StartWith("That is for this group's admins to decide.");
        refusal.Private!.Recipient.Value.Should().Be("Ben");
        refusal.Buttons.Should().BeEmpty();
        (await SettingsAsync(bot)).Should().BeEquivalentTo(
            new { Language = (string?)null, MemoryRetentionDays = 90, RespondOnlyWhenMentioned = true });
    }

    [Fact]
    public async Task An_admin_is_shown_the_settings_with_buttons_and_others_without()
    {
        await using PipelineHarness bot = await StartAsync();

        OutgoingMessage menu = await bot.AskInGroupAsync("Ana", "club", "/group");
        OutgoingMessage shown = await bot.AskInGroupAsync("Ben", "club", "/group");

        menu.Private.Should().NotBeNull();
        menu.Text.Should().StartWith("Answers: only when I am mentioned.\nKeeps: everything I hear.\nKept for: 90 days.");
        menu.Buttons.Should().HaveCountLessThanOrEqualTo(5).And.OnlyContain(static row => row.Count >= 1 && row.Count <= 5);
        shown.Text.Should().StartWith("Answers: only when I am mentioned.").And.Contain("for this group's admins to decide");
        shown.Buttons.Should().BeEmpty();
    }

    [Fact]
    public async Task A_button_works_as_long_as_the_presser_is_an_admin_also_in_the_private_chat()
    {
        await using PipelineHarness bot = await StartAsync();
        OutgoingMessage menu = await bot.AskInGroupAsync("Ana", "club", "/group");
        OutgoingMessage again = await bot.AskInGroupAsync("Ana", "club", "/group");

        OutgoingMessage changed = await bot.PressAsync("Ana", menu, "Answer any question");
        bot.Platform.Admins.Remove("Ana");
        OutgoingMessage refused = await bot.PressAsync("Ana", again, "Keep what is said to me");

        changed.Text.Should().StartWith("Done.\n\nAnswers: any question I know the answer to.");
        refused.Text.Should().StartWith("That is for this group's admins to decide.");
        (await SettingsAsync(bot)).Should().BeEquivalentTo(new { RespondOnlyWhenMentioned = false, LearnFromAllMessages = true });
    }

    [Fact]
    public async Task With_mentions_off_a_question_is_answered_where_something_remembered_supports_it()
    {
        await using PipelineHarness bot = await StartAsync();
        await bot.AskInGroupAsync("Ana", "club", "/group mentions off");
        await bot.AcceptAsync(bot.InGroup("Ana", "club", "I live in Lisbon."));
        await bot.SettleAsync();

        await bot.AcceptAsync(bot.InGroup("Ben", "club", "What is the capital of Peru?"));
        await bot.SettleAsync();
        bot.Platform.HasMore.Should().BeFalse("nothing remembered supports an answer");

        (await bot.SendAsync(bot.InGroup("Ana", "club", "Where do I live?"))).Text.Should().Contain("Lisbon");
    }

    [Fact]
    public async Task With_learning_off_only_what_is_said_to_the_bot_is_kept()
    {
        await using PipelineHarness bot = await StartAsync();
        await bot.AskInGroupAsync("Ana", "club", "/group learn off");
        await bot.AcceptAsync(bot.InGroup("Ana", "club", "My cat is called Zorro."));
        await bot.AskInGroupAsync("Ana", "club", "My dog is called Fido.");

        (await bot.AskInGroupAsync("Ana", "club", "What is my cat called?")).Text.Should().NotContain("Zorro");
        (await bot.AskInGroupAsync("Ana", "club", "What is my dog called?")).Text.Should().Contain("Fido");
    }

    [Theory]
    [InlineData("/group language es", "Hecho.")]
    [InlineData("/group idioma español", "Hecho.")]
    public async Task The_language_of_the_group_is_that_of_all_its_answers(string command, string next)
    {
        await using PipelineHarness bot = await StartAsync();
        await bot.AskInGroupAsync("Ana", "club", command);

        (await bot.AskInGroupAsync("Ana", "club", "/group budget 20")).Text.Should().StartWith(next);
        (await bot.AskInGroupAsync("Ana", "other", "/group budget 20")).Text.Should().StartWith("Done.");
        (await bot.AskInGroupAsync("Ana", "club", "/group language auto")).Text.Should().StartWith("Hecho.");
        (await bot.AskInGroupAsync("Ana", "club", "/group")).Text.Should().StartWith("Answers:");
    }

    [Fact]
    public async Task A_shorter_retention_is_asked_about_and_a_longer_one_is_set()
    {
        await using PipelineHarness bot = await StartAsync();

        OutgoingMessage question = await bot.AskInGroupAsync("Ana", "club", "/group retention 7");
        (await SettingsAsync(bot)).MemoryRetentionDays.Should().Be(90);
        await bot.PressAsync("Ana", question, "Yes, let the rest go");
        (await SettingsAsync(bot)).MemoryRetentionDays.Should().Be(7);
        await bot.AskInGroupAsync("Ana", "club", "/group retention forever");
        (await SettingsAsync(bot)).MemoryRetentionDays.Should().BeNull();
        OutgoingMessage again = await bot.AskInGroupAsync("Ana", "club", "/group keep 30 days");
        await bot.PressAsync("Ana", again, "Leave it");

        (await SettingsAsync(bot)).MemoryRetentionDays.Should().BeNull();
        question.Text.Should().Contain("7 days").And.Contain("does not come back");
    }

    [Theory]
    [InlineData("/group retention 0")]
    [InlineData("/group retention soon")]
    [InlineData("/group budget -1")]
    [InlineData("/group budget 10001")]
    [InlineData("/group language klingon")]
    [InlineData("/group mentions")]
    [InlineData("/group colour red")]
    public async Task What_cannot_be_set_is_answered_with_how_it_is_used(string command)
    {
        await using PipelineHarness bot = await StartAsync();

        (await bot.AskInGroupAsync("Ana", "club", command)).Text.Should().StartWith("/group mentions on|off");
    }

    [Fact]
    public async Task A_server_as_one_audience_can_be_chosen_only_where_everybody_can_read_the_channel_and_is_told_to_them()
    {
        await using PipelineHarness bot = await StartAsync();
        OutgoingMessage refused = await bot.AskInGroupAsync("Ana", "staff", "/group audience server");
        OutgoingMessage told = await bot.SendAsync(InServer(bot, "general", "/group audience server"));
        OutgoingMessage menu = await bot.SendAsync(InServer(bot, "music", "/group"));
        await bot.PressAsync("Ana", menu, "One audience with the server");
        await bot.SendAsync(InServer(bot, "general", "My favourite dish is moussaka."));

        refused.Text.Should().StartWith("That is possible only in a server's channel");
        told.Private.Should().BeNull();
        told.Text.Should().StartWith("From now on this channel is one audience with the other channels");
        (await bot.SendAsync(InServer(bot, "music", "What is my favourite dish?"))).Text.Should().Contain("moussaka");
        (await bot.AskInGroupAsync("Ana", "staff", "What is my favourite dish?")).Text.Should().NotContain("moussaka");
        OutgoingMessage back = await bot.SendAsync(InServer(bot, "music", "/group audience channel"));
        back.Text.Should().StartWith("From now on what is said in this channel stays in it.");
        (await bot.SendAsync(InServer(bot, "music", "What is my favourite dish?"))).Text.Should().NotContain("moussaka");
    }

    [Fact]
    public async Task Stats_tell_numbers_and_settings_and_nobodys_words()
    {
        await using PipelineHarness bot = await StartAsync();
        await bot.AskAsync("Ana", "I live in Porto.");
        await bot.AskInGroupAsync("Ana", "club", "I live in Lisbon.");
        await bot.AcceptAsync(bot.InGroup("Ben", "club", "I work at a bakery."));
        await bot.SettleAsync();

        OutgoingMessage stats = await bot.AskInGroupAsync("Ana", "club", "/stats");

        stats.Private.Should().NotBeNull();
        stats.Text.Should().StartWith("Confidant answers here.\nKept of this group: 2 messages and 2 memories, said by 2 people.\nWaiting: 0 jobs.\n"
            + "Connection: good.\nModel: none; I answer by rules.\n\nAnswers: only when I am mentioned.");
        stats.Text.Should().NotContainAny("Lisbon", "Porto", "bakery", "Ben");
    }

    [Theory]
    [InlineData(true, "I hear everything that is said here.")]
    [InlineData(false, "I hear commands, mentions and replies to me only.")]
    public async Task Stats_tell_what_the_bot_hears(bool hearsEverything, string told)
    {
        await using PipelineHarness bot = await StartAsync();
        bot.Platform.HearsEverything = hearsEverything;

        string stats = (await bot.AskInGroupAsync("Ana", "club", "/stats")).Text;

        stats.Should().Contain(told);
        stats.Contains("/setprivacy", StringComparison.Ordinal).Should().Be(!hearsEverything);
    }

    [Fact]
    public async Task Outside_of_groups_there_is_nothing_to_set()
    {
        await using PipelineHarness bot = await StartAsync();

        (await bot.AskAsync("Ana", "/group language auto")).Text.Should().Be("Use this in a group that you administer.");
        (await bot.AskAsync("Ana", "/stats")).Text.Should().Be("Use this in a group that you administer.");
    }

    [Fact]
    public async Task A_link_into_the_private_chat_leads_to_the_group_it_was_shown_in()
    {
        await using PipelineHarness bot = await StartAsync();
        OutgoingMessage menu = await bot.AskInGroupAsync("Ana", "club", "/group");

        OutgoingMessage shown = await bot.AskAsync("Ana", $"/start {menu.Private!.LinkPayload}");
        OutgoingMessage stranger = await bot.AskAsync("Ben", $"/start {menu.Private.LinkPayload}");

        await bot.PressAsync("Ana", shown, "Keep 365 days");
        (await SettingsAsync(bot)).MemoryRetentionDays.Should().Be(365);
        stranger.Buttons.Should().BeEmpty();
    }

    private static async Task<PipelineHarness> StartAsync()
    {
        PipelineHarness bot = await PipelineHarness.StartAsync();
        bot.Platform.Admins.Add("Ana");
        return bot;
    }

    private static async Task<GroupContext> SettingsAsync(PipelineHarness bot) => (await bot.Get<IProfileStore>().FindGroupAsync(
        new GroupKey(Platform.Telegram, new ChatId("club")), Agent.Default.Id, CancellationToken.None))!;

    private static IncomingMessage InServer(PipelineHarness bot, string channel, string text)
    {
        IncomingMessage message = bot.InGroup("Ana", channel, text) with { IsAddressedToBot = true };
        return message with { Group = message.Group! with { Commons = _server, Place = _server } };
    }

    [Theory]
    [InlineData("en", "That is for this group's admins to decide.")]
    [InlineData("es", "Eso lo deciden")]
    public async Task What_follows_a_command_does_not_decide_the_language_of_the_answer(string language, string words)
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        foreach (string argument in new[] { "language es", "language español para todos los que están en este grupo", "language en for all of them" })
        {
            IncomingMessage typed = bot.InGroup("Ben", "club", $"/group {argument}") with
            {
                Command = "group",
                CommandArgument = argument,
                IsAddressedToBot = true,
            };

            (await bot.SendAsync(typed with { Sender = typed.Sender with { Language = language } })).Text.Should().StartWith(words);
        }
    }
}
