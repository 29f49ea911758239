using System.Net;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Playground;

public sealed class PlaygroundPrivacyTests
{
    [Fact]
    public async Task A_private_answer_in_a_group_reaches_its_recipient_only()
    {
        await using PlaygroundHost host = await PlaygroundHost.StartAsync();
        using EventReader alice = await host.ListenAsync("alice");
        using EventReader bob = await host.ListenAsync("bob");

        await host.SendAsync("book-club", new OutgoingMessage { Text = "for alice", Private = PlaygroundHost.PrivatelyTo("alice") });
        await host.SendAsync("book-club", new OutgoingMessage { Text = "for all" });

        StreamEvent seen = await alice.NextAsync("message");
        seen.Text.Should().Be("for alice");
        seen.Data.GetProperty("isOnlyForYou").GetBoolean().Should().BeTrue();
        (await bob.NextAsync("message")).Text.Should().Be("for all");
        using EventReader later = await host.ListenAsync("bob");
        (await later.BacklogAsync()).Select(message => message.Text).Should().Equal("for all");
    }

    [Fact]
    public async Task A_private_chat_and_a_group_show_only_to_those_in_them()
    {
        await using PlaygroundHost host = await PlaygroundHost.StartAsync();
        await host.SayAsync("alice", "alice", "in private");
        await host.SayAsync("alice", "hiking", "on the hike");
        await host.SayAsync("alice", "book-club", "in the club");

        using EventReader carla = await host.ListenAsync("carla");

        (await carla.BacklogAsync()).Select(message => message.Text).Should().Equal("in the club");
    }

    [Fact]
    public async Task A_private_answer_to_somebody_outside_the_group_goes_to_their_own_chat()
    {
        await using PlaygroundHost host = await PlaygroundHost.StartAsync();

        await host.SendAsync("hiking", new OutgoingMessage { Text = "for carla", Private = PlaygroundHost.PrivatelyTo("carla") });

        using EventReader carla = await host.ListenAsync("carla");
        using EventReader alice = await host.ListenAsync("alice");
        (await carla.BacklogAsync()).Single().Data.GetProperty("room").GetString().Should().Be("carla");
        (await alice.BacklogAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_private_answer_to_nobody_known_is_refused()
    {
        await using PlaygroundHost host = await PlaygroundHost.StartAsync();

        SendOutcome outcome = await host.SendAsync(
            "hiking", new OutgoingMessage { Text = "for whom?", Private = PlaygroundHost.PrivatelyTo("mallory") });

        outcome.Should().BeOfType<SendOutcome.Refused>();
        using EventReader alice = await host.ListenAsync("alice");
        (await alice.BacklogAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_replacement_of_a_private_answer_stays_private()
    {
        await using PlaygroundHost host = await PlaygroundHost.StartAsync();
        using EventReader alice = await host.ListenAsync("alice");
        await host.SendAsync("hiking", new OutgoingMessage { Text = "sure?", Private = PlaygroundHost.PrivatelyTo("alice") });
        StreamEvent asked = await alice.NextAsync("message");

        await host.SendAsync(
            "hiking", new OutgoingMessage { Text = "erased", Replaces = new PlatformMessageId(asked.MessageId) });

        StreamEvent replaced = await alice.NextAsync("message");
        replaced.MessageId.Should().Be(asked.MessageId);
        replaced.Text.Should().Be("erased");
        using EventReader bob = await host.ListenAsync("bob");
        (await bob.BacklogAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_private_replacement_of_a_public_message_leaves_the_public_one_alone()
    {
        await using PlaygroundHost host = await PlaygroundHost.StartAsync();
        using EventReader alice = await host.ListenAsync("alice");
        await host.SendAsync("hiking", new OutgoingMessage { Text = "public" });
        StreamEvent shown = await alice.NextAsync("message");

        await host.SendAsync("hiking", new OutgoingMessage
        {
            Text = "secret",
            Replaces = new PlatformMessageId(shown.MessageId),
            Private = PlaygroundHost.PrivatelyTo("alice"),
        });

        using EventReader bob = await host.ListenAsync("bob");
        (await bob.BacklogAsync()).Select(message => message.Text).Should().Equal("public");
        (await alice.NextAsync("message")).Text.Should().Be("secret");
    }

    [Fact]
    public async Task A_document_is_handed_to_its_recipient_only()
    {
        await using PlaygroundHost host = await PlaygroundHost.StartAsync();
        using EventReader alice = await host.ListenAsync("alice");
        await host.SendAsync("book-club", new OutgoingMessage
        {
            Text = "your export",
            Document = new OutgoingDocument("export.json", "application/json", [1, 2, 3]),
            Private = PlaygroundHost.PrivatelyTo("alice"),
        });
        string id = (await alice.NextAsync("message")).Data.GetProperty("document").GetProperty("id").GetString()!;

        using HttpResponseMessage own = await host.Client.GetAsync($"/playground/documents/{id}?as=alice");
        using HttpResponseMessage others = await host.Client.GetAsync($"/playground/documents/{id}?as=bob");
        using HttpResponseMessage guessed = await host.Client.GetAsync($"/playground/documents/{new string('0', 32)}?as=alice");

        (await own.Content.ReadAsByteArrayAsync()).Should().Equal(1, 2, 3);
        own.Content.Headers.ContentDisposition!.DispositionType.Should().Be("attachment");
        others.StatusCode.Should().Be(HttpStatusCode.NotFound);
        guessed.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Words_that_were_withdrawn_are_not_shown()
    {
        await using PlaygroundHost host = await PlaygroundHost.StartAsync();

        SendOutcome outcome = await host.SendAsync("alice", new OutgoingMessage { Text = "gone" }, mayStillSend: false);

        outcome.Should().BeOfType<SendOutcome.Refused>();
        using EventReader alice = await host.ListenAsync("alice");
        (await alice.BacklogAsync()).Should().BeEmpty();
    }
}
