using Confidant.Adapters;
using Confidant.BotHost.Tests.Support;
using Confidant.Emulators.Processes;
using Confidant.Storage;
using FluentAssertions;
using Microsoft.Extensions.AI;
using Xunit;

namespace Confidant.BotHost.Tests.Turns;

public sealed class PipelineTests
{
    private const string Bakery = "Hi! I live in Lisbon and I work at a bakery called Pão Quente.";

    [Fact]
    public async Task What_is_said_in_private_is_answered_in_private()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        await host.AskAsync("Ana", Bakery);
        (await host.AskAsync("Ana", "Where do I live?")).Text.Should().Contain("Lisbon");
        (await host.AskAsync("Ana", "Where do I work?")).Text.Should().Contain("Pão Quente");
    }

    [Fact]
    public async Task What_is_said_in_private_is_not_revealed_in_a_group_nor_to_others()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        await host.AskAsync("Ana", Bakery);
        (await host.AskInGroupAsync("Ana", "club", "Where do I live?")).Text.Should().NotContain("Lisbon");
        (await host.AskInGroupAsync("Ben", "club", "Where does Ana live?")).Text.Should().NotContain("Lisbon");
        (await host.AskAsync("Ben", "Where does Ana live?")).Text.Should().NotContain("Lisbon");
    }

    [Fact]
    public async Task A_groups_words_stay_in_the_group()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        await host.AskInGroupAsync("Ana", "club", "My favourite dish is moussaka.");
        (await host.AskInGroupAsync("Ana", "club", "What is my favourite dish?")).Text.Should().Contain("moussaka");
        (await host.AskInGroupAsync("Ana", "hiking", "What is my favourite dish?")).Text.Should().NotContain("moussaka");
        (await host.AskAsync("Ana", "What is my favourite dish?")).Text.Should().NotContain("moussaka");
    }

    [Fact]
    public async Task What_is_said_after_sharing_is_answered_in_the_group_when_its_speaker_asks()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        await host.AskAsync("Ana", "/privacy share");
        await host.AskAsync("Ana", "I live in Lisbon.");
        (await host.AskInGroupAsync("Ana", "club", "Where do I live?")).Text.Should().Contain("Lisbon");
        (await host.AskInGroupAsync("Ben", "club", "Where does Ana live?")).Text.Should().NotContain("Lisbon");
    }

    [Fact]
    public async Task Mymemories_in_a_group_is_for_the_asker_alone()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        await host.AskAsync("Ana", "I live in Lisbon.");
        await host.SettleAsync();
        OutgoingMessage answer = await host.AskInGroupAsync("Ana", "club", "/mymemories");
        answer.Private.Should().NotBeNull();
        answer.Private!.Recipient.Value.Should().Be("Ana");
        answer.Private.LinkText.Should().NotContain("Lisbon");
        answer.Text.Should().Contain("Lisbon");
    }

    [Fact]
    public async Task Forget_asks_first_and_then_leaves_nothing_in_any_file()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        await host.AskAsync("Ana", "I adore quokkabread.");
        await host.AskAsync("Ana", "What do I adore?");
        OutgoingMessage question = await host.AskAsync("Ana", "/forget quokkabread");
        question.Text.Should().Contain("quokkabread");
        await host.AcceptAsync(host.Press("Ana", question, "Forget it"));
        (await host.Platform.NextAsync()).Message.Text.Should().StartWith("Forgotten");
        (await host.Platform.NextAsync()).Message.Text.Should().Contain("Nothing of it is left");
        (await host.AskAsync("Ana", "What do I adore?")).Text.Should().NotContain("quokkabread");
        await host.SettleAsync();
        FilesWith(host.Directory, "quokkabread").Should().BeEmpty();
    }

    [Fact]
    public async Task Only_the_asker_may_press_the_button_of_a_forget()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        await host.AskAsync("Ana", "I live in Lisbon.");
        OutgoingMessage question = await host.AskAsync("Ana", "/forget Lisbon");
        await host.AcceptAsync(host.Press("Ben", question, "Forget it") with { Conversation = host.Private("Ana", "").Conversation });
        await host.SettleAsync();
        host.Platform.Notices.Should().ContainSingle().Which.Should().Contain("somebody else");
        (await host.AskAsync("Ana", "Where do I live?")).Text.Should().Contain("Lisbon");
    }

    [Fact]
    public async Task A_reply_that_waits_is_not_sent_once_what_it_rests_on_is_forgotten()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        await host.AskInGroupAsync("Ana", "club", "I live in Lisbon.");
        host.Platform.Hold = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await host.AcceptAsync(host.InGroup("Ana", "club", "Where do I live?") with { IsAddressedToBot = true });
        await host.Platform.Waiting.Task;
        TaskCompletionSource hold = host.Platform.Hold;
        host.Platform.Hold = null;
        OutgoingMessage question = await host.AskAsync("Ana", "/forget Lisbon");
        await host.PressAsync("Ana", question, "Forget it");
        (await host.Platform.NextAsync()).Message.Text.Should().Contain("Nothing of it is left");
        hold.SetResult();
        await host.SettleAsync();
        host.Platform.HasMore.Should().BeFalse();
    }

    [Fact]
    public async Task An_answer_is_made_again_when_what_it_rests_on_is_forgotten_while_it_is_made()
    {
        var slow = new SlowChat();
        await using PipelineHarness host = await PipelineHarness.StartAsync(
            replace: services => services.Decorate<IChatClient>(inner => slow.Over(inner)));
        await host.AskInGroupAsync("Ana", "club", "I live in Lisbon.");
        slow.Arm();
        await host.AcceptAsync(host.InGroup("Ana", "club", "Where do I live?") with { IsAddressedToBot = true });
        await slow.Answered;
        OutgoingMessage question = await host.AskAsync("Ana", "/forget Lisbon");
        await host.PressAsync("Ana", question, "Forget it");
        (await host.Platform.NextAsync()).Message.Text.Should().Contain("Nothing of it is left");
        slow.Release();
        (await host.Platform.NextAsync()).Message.Text.Should().NotContain("Lisbon");
    }

    [Fact]
    public async Task A_message_that_fails_three_times_is_parked_and_the_next_is_answered()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync(
            replace: services => services.Decorate<IChatClient>(static inner => new FailingChat(inner, "poison")));
        await host.AcceptAsync(host.Private("Ana", "poison?"));
        (await host.AskAsync("Ana", "I live in Lisbon.")).Text.Should().NotBeEmpty();
        (await host.Get<IInbox>().ListParkedAsync(CancellationToken.None)).Should().ContainSingle()
            .Which.Reason.Should().Be(nameof(InvalidOperationException));
    }

    [Fact]
    public async Task A_redelivered_message_is_answered_once()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        IncomingMessage message = host.Private("Ana", "I live in Lisbon.");
        await host.AcceptAsync(message, message);
        await host.AcceptAsync(message);
        await host.Platform.NextAsync();
        await host.SettleAsync();
        host.Platform.HasMore.Should().BeFalse();
    }

    [Theory]
    [InlineData("The spring campaign starts on 4 May.", "What do you know about the spring campaign?", "4 May")]
    [InlineData("La campaña de primavera empieza el 4 de mayo.", "¿Qué sabes de la campaña de primavera?", "4 de mayo")]
    public async Task What_the_bot_is_asked_to_know_of_something_is_told(string told, string question, string expected)
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        await host.AskAsync("Ana", told);
        await host.SettleAsync();

        (await host.AskAsync("Ana", question)).Text.Should().Contain(expected);
    }

    [Fact]
    public async Task An_edit_that_says_it_is_private_takes_a_message_out_of_the_group()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        IncomingMessage message = host.InGroup("Ana", "-100", "My locker code is 4711.") with { IsAddressedToBot = true };
        await host.SendAsync(message);
        const string words = "This is private: my locker code is 4711.";

        await host.AcceptAsync(message with { DeliveryKey = "edit", IsEdit = true, Text = words, BareText = words });
        await host.SettleAsync();

        (await host.AskInGroupAsync("Ben", "-100", "What is the locker code?")).Text.Should().NotContain("4711");
    }

    [Fact]
    public async Task An_edit_corrects_what_is_remembered()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        IncomingMessage message = host.Private("Ana", "I live in Lisbon.");
        await host.AcceptAsync(message);
        await host.Platform.NextAsync();
        await host.AcceptAsync(message with { DeliveryKey = "edit", IsEdit = true, Text = "I live in Porto.", BareText = "I live in Porto." });
        await host.SettleAsync();
        (await host.AskAsync("Ana", "Where do I live?")).Text.Should().Contain("Porto").And.NotContain("Lisbon");
    }

    [Fact]
    public async Task Nothing_is_stored_while_remembering_is_off()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        await host.AskAsync("Ana", "/privacy off");
        await host.AskAsync("Ana", "I adore quokkabread.");
        (await host.AskAsync("Ana", "What do I adore?")).Text.Should().NotContain("quokkabread");
        await host.SettleAsync();
        await host.Get<IStoreMaintenance>().ScrubAsync(CancellationToken.None);
        FilesWith(host.Directory, "quokkabread").Should().BeEmpty();
    }

    [Fact]
    public async Task A_picture_without_words_is_told_that_words_are_read_only()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        (await host.SendAsync(host.Private("Ana", "") with { Media = [new IncomingMedia(MediaKind.Photo)] })).Text.Should().Contain("words only");
    }

    [Fact]
    public async Task What_came_with_a_message_is_noted_beside_its_words_and_nothing_is_learned_from_its_name()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        await host.SendAsync(host.Private("Ana", "This is the quokkaboat.") with { Media = [new IncomingMedia(MediaKind.Photo)] });
        await host.SendAsync(host.Private("Ana", "") with { Media = [new IncomingMedia(MediaKind.Document, "I live in Lisbon.")] });
        await host.SettleAsync();

        FilesWith(host.Directory, "the quokkaboat.\n[photo]").Should().NotBeEmpty();
        FilesWith(host.Directory, "[file: I live in Lisbon.]").Should().NotBeEmpty();
        (await host.AskAsync("Ana", "Where do I live?")).Text.Should().NotStartWith("You live");
    }

    [Fact]
    public async Task A_bare_mention_is_told_what_this_is()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        (await host.AskInGroupAsync("Ana", "club", "")).Text.Should().Contain("Mention me");
    }

    private static IEnumerable<string> FilesWith(string directory, string word) => Directory
        .EnumerateFiles(directory, "*", SearchOption.AllDirectories)
        .Where(file => FileScan.Contains(file, word));
}
