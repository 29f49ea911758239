using Confidant.Adapters;
using Confidant.BotHost.Tests.Models.Answers;
using Confidant.BotHost.Tests.Support;
using Confidant.Emulators.Models;
using Confidant.Identity;
using Confidant.Memory;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Turns;

public sealed class LiveAnswerTests
{
    private readonly TaskCompletionSource _release = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly RecordingLive _live = new();

    [Fact]
    public async Task An_answer_grows_and_the_committed_one_takes_its_place()
    {
        await using ModelHost host = await StartAsync();
        host.Emulator.Enqueue(new ModelReply.Slow("Once **upon** a ", "time.", _release.Task));
        await host.Pipeline.AcceptAsync(host.Pipeline.Private("Ana", "A story?"));

        await _live.WaitForAsync("Once upon a");
        _release.SetResult();
        OutgoingMessage answer = (await host.Pipeline.Platform.NextAsync()).Message;

        answer.Text.Should().Be("Once upon a time.");
        answer.Replaces.Should().Be(new PlatformMessageId("live"));
        await host.Pipeline.SettleAsync();
        host.Pipeline.Platform.HasMore.Should().BeFalse();
        _live.Withdrawals.Should().Be(0);
    }

    [Fact]
    public async Task What_is_shown_early_has_no_link_that_nobody_gave()
    {
        await using ModelHost host = await StartAsync();
        host.Emulator.Enqueue(new ModelReply.Slow("Go to https://evil.example/x and [rest](https://evil.example/y) there, ", "now.", _release.Task));
        await host.Pipeline.AcceptAsync(host.Pipeline.Private("Ana", "Where to?"));

        await _live.WaitForAsync("Go to [link left out] and rest there,");
        _release.SetResult();
        await host.Pipeline.Platform.NextAsync();

        _live.All.Should().AllSatisfy(static words => words.Should().NotContain("evil"));
    }

    [Fact]
    public async Task Who_stops_it_keeps_what_there_was()
    {
        await using ModelHost host = await StartAsync();
        host.Emulator.Enqueue(new ModelReply.Slow("Once upon a ", "time.", _release.Task));
        await host.Pipeline.AcceptAsync(host.Pipeline.Private("Ana", "A story?"));
        await _live.WaitForAsync("Once upon a");

        _live.Scene!.Stop();
        OutgoingMessage answer = (await host.Pipeline.Platform.NextAsync()).Message;

        answer.Text.Should().Be("Once upon a");
        answer.Replaces.Should().Be(new PlatformMessageId("live"));
        _live.Scene.Stop();
        host.Emulator.Enqueue(new ModelReply.Say("Still here."));
        (await host.AskAsync("Ana", "And now?")).Should().Be("Still here.");
    }

    [Fact]
    public async Task Who_stops_it_before_the_first_word_gets_none()
    {
        await using ModelHost host = await StartAsync();
        host.Emulator.Enqueue(new ModelReply.Slow("", "Once upon a time.", _release.Task));
        await host.Pipeline.AcceptAsync(host.Pipeline.Private("Ana", "A story?"));
        await _live.Begun.Task;
        while (host.Emulator.Requests.Count == 0)
        {
            await Task.Yield();
        }

        _live.Scene!.Stop();
        await host.Pipeline.HandledAsync();

        host.Pipeline.Platform.HasMore.Should().BeFalse();
    }

    [Fact]
    public async Task What_is_forgotten_in_the_middle_is_taken_away_at_once_and_the_answer_made_again()
    {
        await using ModelHost host = await StartAsync();
        IncomingMessage told = host.Pipeline.Private("Ana", "I live in Lisbon.");
        await host.Pipeline.SendAsync(told);
        await host.Pipeline.SettleAsync();
        host.Emulator.Enqueue(new ModelReply.Slow("You live in Lisbon ", "by the river.", _release.Task), new ModelReply.Say("I do not know."));
        await host.Pipeline.AcceptAsync(host.Pipeline.Private("Ana", "Where do I live?"));
        await _live.WaitForAsync("You live in Lisbon");

        await host.Pipeline.Get<ITranscript>().RemoveAsync(
            [new MessageSource(told.Conversation.Platform, told.Conversation.Chat, told.MessageId)], default);
        await _live.WaitForWithdrawalAsync();
        OutgoingMessage answer = (await host.Pipeline.Platform.NextAsync()).Message;

        answer.Text.Should().Be("I do not know.");
        _live.All[^1].Should().NotContain("by the river");
        host.Emulator.Requests.Should().HaveCountGreaterThan(2, "the model was asked again, without waiting for the rest");
    }

    [Fact]
    public async Task Where_the_model_breaks_off_the_rules_answer_takes_the_place()
    {
        await using ModelHost host = await StartAsync();
        host.Emulator.Enqueue(new ModelReply.Slow("Once upon a ", "time.", _release.Task));
        await host.Pipeline.AcceptAsync(host.Pipeline.Private("Ana", "A story?"));
        await _live.WaitForAsync("Once upon a");

        _release.SetException(new IOException("The connection ends here."));
        OutgoingMessage answer = (await host.Pipeline.Platform.NextAsync()).Message;

        answer.Text.Should().EndWith("(The language model is not answering right now, so I answer from memory alone.)");
        answer.Replaces.Should().Be(new PlatformMessageId("live"));
    }

    private async Task<ModelHost> StartAsync()
    {
        ModelHost host = await ModelHost.StartAsync();
        host.Pipeline.Platform.LiveRecord = _live;
        return host;
    }
}
