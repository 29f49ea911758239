using Confidant.Adapters.Playground;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Playground;

public sealed class PlaygroundStreamTests
{
    [Fact]
    public async Task Messages_arrive_in_the_order_they_were_said()
    {
        await using PlaygroundHost host = await PlaygroundHost.StartAsync();
        using EventReader bob = await host.ListenAsync("bob");
        await bob.NextAsync("ready");

        foreach (int number in Enumerable.Range(1, 20))
        {
            await host.SayAsync("alice", "hiking", $"{number}");
        }

        List<string?> seen = [];
        while (seen.Count < 20)
        {
            seen.Add((await bob.NextAsync("message")).Text);
        }

        seen.Should().Equal(Enumerable.Range(1, 20).Select(number => $"{number}"));
    }

    [Fact]
    public async Task A_page_that_comes_back_gets_what_it_missed_and_no_more()
    {
        await using PlaygroundHost host = await PlaygroundHost.StartAsync();
        string first = await host.SayAsync("alice", "hiking", "first");
        await host.SayAsync("alice", "hiking", "second");
        string last;
        using (EventReader bob = await host.ListenAsync("bob"))
        {
            last = (await bob.BacklogAsync())[^1].Id!;
        }

        await host.SayAsync("alice", "alice", "in private");
        await host.SayAsync("alice", "hiking", "third");
        await host.SayAsync("alice", "hiking", "first, corrected", editOf: first);

        using EventReader back = await host.ListenAsync("bob", last);
        (await back.NextAsync("start")).Data.GetProperty("isNew").GetBoolean().Should().BeFalse();
        (await back.BacklogAsync()).Select(message => message.Text).Should().Equal("third", "first, corrected");
    }

    [Fact]
    public async Task A_page_from_an_earlier_run_begins_anew()
    {
        await using PlaygroundHost host = await PlaygroundHost.StartAsync();
        await host.SayAsync("alice", "hiking", "first");

        using EventReader bob = await host.ListenAsync("bob", "anotherrun-7");

        (await bob.NextAsync("start")).Data.GetProperty("isNew").GetBoolean().Should().BeTrue();
        (await bob.BacklogAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task A_room_keeps_only_its_latest_messages()
    {
        await using PlaygroundHost host = await PlaygroundHost.StartAsync(new PlaygroundLimits { MessagesPerRoom = 3 });
        foreach (int number in Enumerable.Range(1, 5))
        {
            await host.SayAsync("alice", "hiking", $"{number}");
        }

        using EventReader bob = await host.ListenAsync("bob");

        (await bob.BacklogAsync()).Select(message => message.Text).Should().Equal("3", "4", "5");
    }

    [Fact]
    public async Task A_page_that_does_not_keep_up_is_let_go_and_holds_nobody_up()
    {
        await using PlaygroundHost host = await PlaygroundHost.StartAsync(new PlaygroundLimits { FramesPerSubscriber = 4 });
        PlaygroundSubscriber slow = host.Hub.Subscribe("bob", null)!;
        using EventReader alice = await host.ListenAsync("alice");
        await alice.NextAsync("ready");

        foreach (int number in Enumerable.Range(1, 10))
        {
            await host.SendAsync("hiking", new OutgoingMessage { Text = $"{number}" });
            (await alice.NextAsync("message")).Text.Should().Be($"{number}");
        }

        slow.Frames.Count.Should().Be(4);
        slow.TryOffer(PlaygroundFrame.Heartbeat).Should().BeFalse();
        while (slow.Frames.TryRead(out _))
        {
        }

        await slow.Frames.Completion.WaitAsync(PlaygroundHost.Patience);
    }

    [Fact]
    public async Task A_quiet_stream_shows_signs_of_life()
    {
        await using PlaygroundHost host = await PlaygroundHost.StartAsync(
            new PlaygroundLimits { Heartbeat = TimeSpan.FromMilliseconds(20) });
        using EventReader alice = await host.ListenAsync("alice");
        await alice.NextAsync("ready");

        (await alice.NextLineAsync()).Should().Be(": here");
    }

    [Fact]
    public async Task No_more_pages_than_allowed_are_served()
    {
        await using PlaygroundHost host = await PlaygroundHost.StartAsync(new PlaygroundLimits { Subscribers = 1 });
        using EventReader alice = await host.ListenAsync("alice");

        Func<Task> second = () => host.ListenAsync("bob");

        await second.Should().ThrowAsync<HttpRequestException>().WithMessage("*503*");
    }

    [Fact]
    public async Task A_delivery_that_is_repeated_shows_once()
    {
        await using PlaygroundHost host = await PlaygroundHost.StartAsync();

        await host.SendAsync("alice", new OutgoingMessage { Text = "once" }, key: "same");
        SendOutcome again = await host.SendAsync("alice", new OutgoingMessage { Text = "once" }, key: "same");

        again.Should().BeOfType<SendOutcome.Sent>();
        using EventReader alice = await host.ListenAsync("alice");
        (await alice.BacklogAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task An_acknowledgement_and_typing_reach_whom_they_concern()
    {
        await using PlaygroundHost host = await PlaygroundHost.StartAsync();
        using EventReader alice = await host.ListenAsync("alice");
        await host.SendAsync("hiking", new OutgoingMessage { Text = "sure?", Buttons = [[new Button("Yes", "yes")]] });
        StreamEvent asked = await alice.NextAsync("message");
        using EventReader bob = await host.ListenAsync("bob");
        using HttpResponseMessage press = await host.PostAsync(
            "presses", new { @as = "alice", room = "hiking", messageId = asked.MessageId, token = "yes" });
        press.EnsureSuccessStatusCode();
        ButtonPressed pressed = await host.Intake.NextAsync<ButtonPressed>();

        await host.Adapter.AcknowledgeAsync(pressed, "Done", CancellationToken.None);
        await host.Adapter.ShowTypingAsync(PlaygroundHost.Conversation("hiking"), CancellationToken.None);

        pressed.Token.Should().Be("yes");
        (await alice.NextAsync("acknowledgement")).Data.GetProperty("notice").GetString().Should().Be("Done");
        await bob.NextAsync("ready");
        (await bob.NextAsync())!.Name.Should().Be("typing");
    }
}
