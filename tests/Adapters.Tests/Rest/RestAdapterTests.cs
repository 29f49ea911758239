using Confidant.Adapters.Rest;
using Confidant.Adapters.Tests.Playground;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Rest;

public sealed class RestAdapterTests
{
    private readonly RecordingIntake _intake = new();
    private readonly RestDesk _desk = new(new RestLimits { RememberedRequests = 2 });
    private readonly RestExchange _exchange;
    private readonly RestAdapter _adapter;

    public RestAdapterTests()
    {
        _exchange = new RestExchange(_desk, TimeProvider.System, new UuidV7Generator(TimeProvider.System));
        _adapter = new RestAdapter(_desk, _exchange, TimeProvider.System);
    }

    [Fact]
    public async Task Before_the_host_takes_messages_nothing_is_kept()
    {
        (await _exchange.SayAsync(Speaker(), null, "hi", null)).Should().BeOfType<RestAcceptance.NotReady>();
        _adapter.Health.State.Should().Be(PlatformState.Connecting);
    }

    [Fact]
    public async Task A_message_is_the_persons_in_a_conversation_of_its_session()
    {
        Open();
        var session = Guid.NewGuid();
        RestSpeaker speaker = Speaker();

        await _exchange.SayAsync(speaker, session, " I live in Lisbon. ", null);

        IncomingMessage said = await _intake.NextAsync<IncomingMessage>();
        said.Should().BeEquivalentTo(new
        {
            Conversation = ConversationKey.Parse($"rest:{speaker.Agent.Value:N}:{speaker.User.Value:N}:{session:N}"),
            Sender = new SeenAccount(ApiToken.AccountOf(speaker.User), "Ana", null, null),
            Chat = ChatKind.Private,
            BareText = "I live in Lisbon.",
            Session = (Guid?)session,
            speaker.Program,
            IsAddressedToBot = true,
        });
        said.Command.Should().BeNull();
    }

    [Theory]
    [InlineData("/Forget  all ", "forget", "all")]
    [InlineData("/export", "export", "")]
    [InlineData("/a/b", null, "")]
    [InlineData("1/2", null, "")]
    public async Task A_command_is_read_as_in_a_chat(string text, string? command, string argument)
    {
        Open();

        await _exchange.SayAsync(Speaker(), null, text, null);

        IncomingMessage said = await _intake.NextAsync<IncomingMessage>();
        (said.Command, said.CommandArgument).Should().Be((command, argument));
    }

    [Fact]
    public async Task A_note_is_no_command_whatever_it_begins_with()
    {
        Open();
        RestSpeaker speaker = Speaker() with { Program = new ProgramVoice("laptop", true, ProgramPurpose.Note) };

        await _exchange.SayAsync(speaker, null, "/forget all", null);

        (await _intake.NextAsync<IncomingMessage>()).Command.Should().BeNull();
    }

    [Fact]
    public async Task The_parts_of_an_answer_come_in_order_and_the_last_one_ends_the_wait()
    {
        Open();
        using RestCall call = await SayAsync("one");

        await _adapter.ShowTypingAsync(Speaker().ConversationOf(null), default);
        await SendAsync(new OutgoingMessage { Text = "first", AnswerTo = call.Request, HasMore = true });
        await SendAsync(new OutgoingMessage { Text = "second", AnswerTo = call.Request });

        (await ReadAsync(call)).Should().Equal("typing", "first", "second");
    }

    [Fact]
    public async Task An_answer_that_nobody_waits_for_counts_as_sent()
    {
        Open();
        RestCall call = await SayAsync("one");
        call.Dispose();

        (await SendAsync(new OutgoingMessage { Text = "late", AnswerTo = call.Request })).Should().BeOfType<SendOutcome.Sent>();
        (await SendAsync(new OutgoingMessage { Text = "a receipt" })).Should().BeOfType<SendOutcome.Sent>();
    }

    [Fact]
    public async Task What_may_not_be_sent_any_more_is_not_delivered()
    {
        Open();
        using RestCall call = await SayAsync("one");

        SendOutcome outcome = await SendAsync(new OutgoingMessage { Text = "gone", AnswerTo = call.Request }, mayStillSend: false);

        outcome.Should().BeOfType<SendOutcome.Refused>();
        await SendAsync(new OutgoingMessage { Text = "other", AnswerTo = call.Request });
        (await ReadAsync(call)).Should().Equal("other");
    }

    [Fact]
    public async Task What_is_for_one_persons_eyes_in_a_place_where_others_read_is_not_delivered()
    {
        Open();
        using RestCall call = await SayAsync("one");
        var message = new OutgoingMessage
        {
            Text = "private",
            AnswerTo = call.Request,
            Private = new PrivateDelivery(ApiToken.AccountOf(Speaker().User), "", ""),
        };

        (await SendAsync(message)).Should().BeOfType<SendOutcome.Refused>();
    }

    [Fact]
    public async Task A_key_is_the_persons_own_and_is_not_stored_as_it_was_sent()
    {
        Open();
        await _exchange.SayAsync(Speaker(), null, "hi", "my-key");
        await _exchange.SayAsync(Speaker(), null, "hi", "my-key");
        await _exchange.SayAsync(Speaker() with { User = new UserId(Guid.NewGuid()) }, null, "hi", "my-key");

        var keys = new List<string>();
        for (int i = 0; i < 3; i++)
        {
            keys.Add((await _intake.NextAsync<IncomingMessage>()).DeliveryKey);
        }

        keys[0].Should().Be(keys[1]).And.NotBe(keys[2]);
        keys.Should().NotContain(static key => key.Contains("my-key"));
    }

    [Fact]
    public async Task An_answered_key_is_known_until_enough_others_were_answered()
    {
        Open();
        foreach (string key in new[] { "a", "b", "c" })
        {
            using RestCall call = await SayAsync("hi", key);
            await SendAsync(new OutgoingMessage { Text = "yes", AnswerTo = call.Request });
        }

        (await _exchange.SayAsync(Speaker(), null, "hi", "c")).Should().BeOfType<RestAcceptance.Answered>();
        (await _exchange.SayAsync(Speaker(), null, "hi", "a")).Should().BeOfType<RestAcceptance.Accepted>();
    }

    [Fact]
    public async Task A_button_that_does_nothing_says_why()
    {
        Open();
        var accepted = (RestAcceptance.Accepted)await _exchange.PressAsync(Speaker(), null, "token");
        using RestCall call = accepted.Call;

        await _adapter.AcknowledgeAsync(await _intake.NextAsync<ButtonPressed>(), "Too late.", default);

        (await ReadAsync(call)).Should().Equal("refused: Too late.");
    }

    private static RestSpeaker Speaker() => new(
        new UserId(new Guid("01890000-0000-7000-8000-00000000000a")),
        "Ana",
        Agent.Default.Id,
        ChatKind.Private,
        new ProgramVoice("laptop", true, ProgramPurpose.Talk));

    private void Open() => _exchange.Open(_intake, default);

    private async Task<RestCall> SayAsync(string text, string? key = null) =>
        ((RestAcceptance.Accepted)await _exchange.SayAsync(Speaker(), null, text, key)).Call;

    private async Task<SendOutcome> SendAsync(OutgoingMessage message, bool mayStillSend = true) => await _adapter.SendAsync(
        Speaker().ConversationOf(null), message, "1", _ => ValueTask.FromResult(mayStillSend), default);

    private static async Task<List<string>> ReadAsync(RestCall call)
    {
        var read = new List<string>();
        await foreach (RestEvent happened in call.ReadAsync(default))
        {
            read.Add(happened switch
            {
                RestEvent.Part part => part.Message.Text,
                RestEvent.Refused refused => $"refused: {refused.Notice}",
                _ => "typing",
            });
        }

        return read;
    }
}
