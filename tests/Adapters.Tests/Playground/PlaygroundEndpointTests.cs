using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Confidant.Adapters.Playground;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Playground;

public sealed class PlaygroundEndpointTests
{
    [Fact]
    public async Task What_is_said_reaches_the_intake_with_its_place_and_speaker()
    {
        await using PlaygroundHost host = await PlaygroundHost.StartAsync();

        string id = await host.SayAsync("bob", "book-club", "@confidant what do we read?");

        IncomingMessage said = await host.Intake.NextAsync<IncomingMessage>();
        said.MessageId.Value.Should().Be(id);
        said.Sender.Should().Be(new SeenAccount(new PlatformUserId(Platform.Playground, "bob"), "Bob", "bob", null));
        said.Conversation.Should().Be(PlaygroundHost.Conversation("book-club"));
        said.Chat.Should().Be(ChatKind.Group);
        said.Group.Should().Be(new SeenGroup(said.Conversation.Group, "Book club", IsPublic: false));
        said.IsAddressedToBot.Should().BeTrue();
        said.BareText.Should().Be("what do we read?");
    }

    [Fact]
    public async Task A_reply_to_the_bot_and_an_edit_are_recognised()
    {
        await using PlaygroundHost host = await PlaygroundHost.StartAsync();
        using EventReader bob = await host.ListenAsync("bob");
        await host.SendAsync("hiking", new OutgoingMessage { Text = "Where to?" });
        string question = (await bob.NextAsync("message")).MessageId;

        string id = await host.SayAsync("bob", "hiking", "To the sea", replyTo: question);
        await host.SayAsync("bob", "hiking", "To the lake", editOf: id);

        IncomingMessage reply = await host.Intake.NextAsync<IncomingMessage>();
        IncomingMessage edit = await host.Intake.NextAsync<IncomingMessage>();
        reply.IsAddressedToBot.Should().BeTrue();
        reply.ReplyTo!.Value.Value.Should().Be(question);
        edit.IsEdit.Should().BeTrue();
        edit.MessageId.Should().Be(reply.MessageId);
        edit.IsAddressedToBot.Should().BeTrue();
        edit.DeliveryKey.Should().NotBe(reply.DeliveryKey);
    }

    [Theory]
    [InlineData("""{"as":"mallory","room":"hiking","text":"hi"}""", "Unknown person")]
    [InlineData("""{"as":"alice","room":"attic","text":"hi"}""", "Unknown room")]
    [InlineData("""{"as":"carla","room":"hiking","text":"hi"}""", "Unknown room")]
    [InlineData("""{"as":"bob","room":"alice","text":"hi"}""", "Unknown room")]
    [InlineData("""{"as":"alice","room":"hiking","text":"  "}""", "Nothing to say")]
    [InlineData("""{"as":"alice","room":"hiking"}""", "Nothing to say")]
    [InlineData("""{"as":"alice","room":"hiking","text":"hi","replyTo":"nothing"}""", "Unknown message")]
    [InlineData("""{"as":"alice","room":"hiking","text":"hi","editOf":"nothing"}""", "Unknown message")]
    [InlineData("""{"as":"alice","room":"hiking","text":"\ud800"}""", "The body cannot be read")]
    [InlineData("""{"as":"alice","room":"hiking","text":5}""", "The body cannot be read")]
    [InlineData("""{"as":"alice",""", "The body cannot be read")]
    [InlineData("null", "The body cannot be read")]
    [InlineData("", "The body cannot be read")]
    public async Task A_message_that_cannot_be_taken_is_refused_with_the_cure(string body, string title)
    {
        await using PlaygroundHost host = await PlaygroundHost.StartAsync();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        using HttpResponseMessage response = await host.Client.PostAsync("/playground/messages", content);

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        JsonElement problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        problem.GetProperty("title").GetString().Should().Be(title);
        problem.GetProperty("detail").GetString().Should().NotBeNullOrWhiteSpace();
        host.Intake.Count.Should().Be(0);
    }

    [Theory]
    [InlineData(16_000, HttpStatusCode.Accepted)]
    [InlineData(16_001, HttpStatusCode.BadRequest)]
    [InlineData(70_000, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_text_may_be_long_but_not_endless(int length, HttpStatusCode status)
    {
        await using PlaygroundHost host = await PlaygroundHost.StartAsync();

        using HttpResponseMessage response = await host.PostAsync(
            "messages", new { @as = "alice", room = "alice", text = new string('a', length) });

        response.StatusCode.Should().Be(status);
    }

    [Fact]
    public async Task Somebody_elses_message_cannot_be_edited()
    {
        await using PlaygroundHost host = await PlaygroundHost.StartAsync();
        string id = await host.SayAsync("alice", "hiking", "mine");

        using HttpResponseMessage response = await host.PostAsync(
            "messages", new { @as = "bob", room = "hiking", text = "yours", editOf = id });

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_full_store_says_how_to_help_and_shows_nothing()
    {
        await using PlaygroundHost host = await PlaygroundHost.StartAsync();
        host.Intake.Outcome = IntakeOutcome.StoreFull;

        using HttpResponseMessage response = await host.PostAsync(
            "messages", new { @as = "alice", room = "alice", text = "hello" });

        response.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        (await response.Content.ReadAsStringAsync()).Should().Contain("Storage:MaxSizeMegabytes");
        using EventReader alice = await host.ListenAsync("alice");
        (await alice.BacklogAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_button_under_somebody_elses_private_answer_cannot_be_pressed()
    {
        await using PlaygroundHost host = await PlaygroundHost.StartAsync();
        using EventReader alice = await host.ListenAsync("alice");
        await host.SendAsync("hiking", new OutgoingMessage
        {
            Text = "sure?",
            Buttons = [[new Button("Yes", "yes")]],
            Private = PlaygroundHost.PrivatelyTo("alice"),
        });
        string id = (await alice.NextAsync("message")).MessageId;

        using HttpResponseMessage bob = await host.PostAsync(
            "presses", new { @as = "bob", room = "hiking", messageId = id, token = "yes" });
        using HttpResponseMessage own = await host.PostAsync(
            "presses", new { @as = "alice", room = "hiking", messageId = id, token = "yes" });

        bob.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        own.StatusCode.Should().Be(HttpStatusCode.Accepted);
        (await host.Intake.NextAsync<ButtonPressed>()).IsEphemeral.Should().BeTrue();
    }

    [Fact]
    public async Task The_memory_of_a_person_is_asked_for_in_their_name_and_room()
    {
        await using PlaygroundHost host = await PlaygroundHost.StartAsync();
        var item = new PlaygroundMemory(
            "I live in Lisbon", PlaygroundScope.Private, "private chat", "Alice", DateTimeOffset.UnixEpoch, MayBeUsedHere: false);
        host.Inspector.View = new PlaygroundView([item], []);

        JsonElement view = await host.Client.GetFromJsonAsync<JsonElement>("/playground/memory?as=alice&room=hiking");

        view.GetProperty("items")[0].GetProperty("scope").GetString().Should().Be("private");
        host.Inspector.Asked!.Value.Person.Account.Value.Should().Be("alice");
        host.Inspector.Asked!.Value.Conversation.Should().Be(PlaygroundHost.Conversation("hiking"));
        using HttpResponseMessage foreign = await host.Client.GetAsync("/playground/memory?as=carla&room=hiking");
        foreign.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Published_commands_are_suggested()
    {
        await using PlaygroundHost host = await PlaygroundHost.StartAsync();
        var descriptions = new Dictionary<string, string> { ["en"] = "Erase", ["es"] = "Borrar" };

        await host.Adapter.PublishCommandsAsync(
            [new CommandDescription("forget", descriptions, AnswersInPrivate: true)], CancellationToken.None);

        JsonElement commands = await host.Client.GetFromJsonAsync<JsonElement>("/playground/commands");
        commands[0].GetProperty("description").GetString().Should().Be("Erase");
    }
}
