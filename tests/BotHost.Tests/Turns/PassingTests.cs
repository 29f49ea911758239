using Confidant.Adapters;
using Confidant.BotHost.Intake;
using Confidant.BotHost.Models;
using Confidant.BotHost.Tests.Support;
using Confidant.Emulators.Time;
using Confidant.Identity;
using Confidant.Storage;
using FluentAssertions;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Confidant.BotHost.Tests.Turns;

public sealed class PassingTests
{
    [Fact]
    public async Task It_is_answered_from_what_the_speaker_lets_be_told_anywhere_and_from_nothing_else()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        await host.AskAsync("Ana", "My favourite cheese is brie.");
        await host.AskAsync("Ana", "/privacy share");
        await host.AskAsync("Ana", "My favourite fruit is fig.");
        await host.AskInGroupAsync("Ana", "club", "My favourite soup is ramen.");
        await host.SettleAsync();

        (await AskAsync(host, "Ana", "What is my favourite fruit?")).Text.Should().Contain("fig");
        (await AskAsync(host, "Ana", "What is my favourite cheese?")).Text.Should().NotContain("brie");
        (await AskAsync(host, "Ana", "What is my favourite soup?")).Text.Should().NotContain("ramen");
        (await AskAsync(host, "Ben", "What is Ana's favourite fruit?")).Text.Should().NotContain("fig");
    }

    [Fact]
    public async Task What_is_forgotten_while_the_answer_is_made_is_not_said()
    {
        var slow = new SlowChat();
        await using PipelineHarness host = await PipelineHarness.StartAsync(
            replace: services => services.Decorate<IChatClient>(slow.Over));
        await host.AskAsync("Ana", "/privacy share");
        await host.AskAsync("Ana", "My favourite fruit is fig.");
        await host.SettleAsync();
        slow.Arm();
        await host.AcceptAsync(InPassing(host, "Ana", "What is my favourite fruit?"));
        await slow.Answered;

        await host.PressAsync("Ana", await host.AskAsync("Ana", "/forget all"), "Forget it");
        slow.Release();
        OutgoingMessage sent;
        do
        {
            // A receipt of what is forgotten may come first.
            sent = (await host.Platform.NextAsync()).Message;
        }
        while (sent.AnswerHandle?.StartsWith("handle", StringComparison.Ordinal) != true);

        sent.Text.Should().NotContain("fig");
    }

    [Fact]
    public async Task It_leaves_no_profile_no_session_and_no_row()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();

        (await AskAsync(host, "Ben", "I live in Wellington.")).Text.Should().NotBeEmpty();
        await host.SettleAsync();

        (await host.Get<IProfileStore>().FindProfileAsync(new PlatformUserId(Platform.Telegram, "Ben"), CancellationToken.None))
            .Should().BeNull();
        (await host.AskAsync("Ben", "Where do I live?")).Text.Should().NotContain("Wellington");
        (await host.AskAsync("Ben", "/export")).Document!.Content.Should().NotBeEmpty()
            .And.Subject.As<byte[]>().AsSpan().IndexOf("Wellington"u8).Should().BeNegative();
    }

    [Fact]
    public async Task A_command_leads_to_the_private_chat_and_does_nothing()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        await host.AskAsync("Ana", "I live in Lisbon.");

        OutgoingMessage known = await host.SendAsync(InPassing(host, "Ana", "/mymemories"));
        OutgoingMessage unknown = await host.SendAsync(InPassing(host, "Ana", "/dance"));
        OutgoingMessage empty = await AskAsync(host, "Ana", "");

        known.Private!.LinkPayload.Should().Be("mymemories");
        unknown.Private!.LinkPayload.Should().Be("help");
        empty.Private!.LinkPayload.Should().Be("start");
        (known.Text + unknown.Text + empty.Text).Should().NotContain("Lisbon");
    }

    [Fact]
    public async Task A_delivery_that_comes_again_is_not_answered_again()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        IncomingMessage said = InPassing(host, "Ana", "Where do I live?");
        await host.SendAsync(said);

        await host.AcceptAsync(said);
        await host.SettleAsync();

        host.Platform.HasMore.Should().BeFalse();
    }

    [Fact]
    public async Task What_found_room_in_a_store_that_fills_is_answered_and_the_rest_when_it_comes_again()
    {
        FillingInbox? inbox = null;
        await using PipelineHarness host = await PipelineHarness.StartAsync(
            replace: services => services.Decorate<IInbox>(inner => inbox = new FillingInbox(inner)));
        IncomingMessage[] said = [.. Enumerable.Range(0, 3).Select(i => InPassing(host, "Ana", $"What is number {i}?"))];
        inbox!.NoRoomFor = said[1].DeliveryKey;

        IntakeOutcome full = await host.Get<IIntake>().AcceptAsync(said, CancellationToken.None);
        await host.SettleAsync();
        string?[] answered = [(await host.Platform.NextAsync()).Message.AnswerTo, (await host.Platform.NextAsync()).Message.AnswerTo];
        inbox.NoRoomFor = null;
        IntakeOutcome again = await host.Get<IIntake>().AcceptAsync(said, CancellationToken.None);
        await host.SettleAsync();

        full.Should().Be(IntakeOutcome.StoreFull);
        answered.Should().Equal(said[0].DeliveryKey, said[2].DeliveryKey);
        again.Should().Be(IntakeOutcome.Accepted);
        (await host.Platform.NextAsync()).Message.AnswerTo.Should().Be(said[1].DeliveryKey);
        host.Platform.HasMore.Should().BeFalse();
    }

    [Fact]
    public async Task What_waits_when_the_host_ends_is_dropped_and_not_answered_later()
    {
        string directory = Directory.CreateTempSubdirectory("confidant-").FullName;
        try
        {
            IncomingMessage said;
            await using (PipelineHarness before = await PipelineHarness.StartAsync(directory))
            {
                said = InPassing(before, "Ana", "Where do I live?");
                await before.Get<IInbox>().AcceptAsync(
                    [new InboxItem(said.Conversation, said.DeliveryKey, ReadOnlyMemory<byte>.Empty)], CancellationToken.None);
            }

            await using PipelineHarness after = await PipelineHarness.StartAsync(directory);
            await after.SettleAsync();
            await after.AcceptAsync(said);
            await after.SettleAsync();

            after.Platform.HasMore.Should().BeFalse();
            (await after.Get<IInbox>().ListParkedAsync(CancellationToken.None)).Should().BeEmpty();
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    [Fact]
    public async Task An_answer_whose_way_fails_is_tried_once()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        int tries = 0;
        host.Platform.Decide = _ => ++tries > 0 ? new SendOutcome.Retry(TimeSpan.Zero, "fault") : new SendOutcome.Sent();
        await host.AcceptAsync(InPassing(host, "Ana", "Where do I live?"));
        await host.SettleAsync();
        host.Platform.Decide = _ => ++tries > 0 ? throw new InvalidOperationException("fault") : new SendOutcome.Sent();
        await host.AcceptAsync(InPassing(host, "Ana", "Where do I live?"));
        await host.SettleAsync();

        tries.Should().Be(2);
    }

    [Fact]
    public async Task Who_types_on_is_answered_to_the_last_words_only()
    {
        var slow = new SlowChat();
        await using PipelineHarness host = await PipelineHarness.StartAsync(
            replace: services => services.Decorate<IChatClient>(slow.Over));
        slow.Arm();
        await host.AcceptAsync(Typed(host, "Ana", "Where do I"));
        await slow.Answered;

        IncomingMessage last = Typed(host, "Ana", "Where do I live?");
        await host.AcceptAsync(Typed(host, "Ana", "Where do I live"), last);
        await host.SettleAsync();

        (await host.Platform.NextAsync()).Message.AnswerTo.Should().Be(last.DeliveryKey);
        host.Platform.HasMore.Should().BeFalse();
    }

    [Fact]
    public async Task What_comes_to_its_turn_too_late_is_not_answered()
    {
        var slow = new SlowChat();
        await using PipelineHarness host = await PipelineHarness.StartAsync(
            replace: services => services.Decorate<IChatClient>(slow.Over));
        slow.Arm();
        IncomingMessage first = InPassing(host, "Ana", "Where do I live?");
        IncomingMessage second = InPassing(host, "Ana", "What do I like?");
        await host.AcceptAsync(
            first with { Passing = first.Passing! with { Within = TimeSpan.FromMilliseconds(400) } },
            second with { Passing = second.Passing! with { Within = TimeSpan.FromMilliseconds(200) } });
        await host.SettleAsync();

        host.Platform.HasMore.Should().BeFalse("the first was held until its time was up, and the second waited behind it");
    }

    [Fact]
    public async Task What_one_person_says_is_answered_in_its_order()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        IncomingMessage[] said = [.. Enumerable.Range(0, 20).Select(i => InPassing(host, "Ana", $"What is number {i}?"))];

        await host.AcceptAsync(said);
        await host.SettleAsync();

        foreach (IncomingMessage one in said)
        {
            (await host.Platform.NextAsync()).Message.AnswerTo.Should().Be(one.DeliveryKey);
        }
    }

    [Fact]
    public async Task A_person_who_asks_without_end_is_answered_so_often_in_a_minute_and_others_are_not_kept_waiting()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();

        await host.AcceptAsync([.. Enumerable.Range(0, 50).Select(i => InPassing(host, "Ana", $"What is number {i}?"))]);
        await host.AcceptAsync(InPassing(host, "Ben", "Where do I live?") with { ReplyHandle = "bens" });
        await host.SettleAsync();

        List<string?> answered = [];
        while (host.Platform.HasMore)
        {
            answered.Add((await host.Platform.NextAsync()).Message.AnswerHandle);
        }

        answered.Should().HaveCount(PassingMessages.MostInAMinute + 1).And.ContainSingle(static handle => handle == "bens");
    }

    [Fact]
    public async Task A_model_that_is_too_slow_gives_way_to_the_rules()
    {
        var model = new SilentModel();
        var time = new ManualTime(DateTimeOffset.FromUnixTimeSeconds(DateTimeOffset.UtcNow.ToUnixTimeSeconds()));
        await using PipelineHarness host = await PipelineHarness.StartAsync(
            replace: services => services.AddSingleton<IModelClients>(model).AddSingleton<TimeProvider>(time),
            settings: [("Models:Provider", "openai"), ("Models:Model", "m"), ("Models:Endpoint", "http://127.0.0.1:1"), ("Models:ApiKey", "k")]);

        await host.AcceptAsync(InPassing(host, "Ana", "Where do I live?"));
        await model.WasAsked;
        time.Advance(TimeSpan.FromSeconds(21));
        OutgoingMessage answer = (await host.Platform.NextAsync()).Message;

        answer.Text.Should().NotBeEmpty().And.NotContain("model");
    }

    private static Task<OutgoingMessage> AskAsync(PipelineHarness host, string person, string text) =>
        host.SendAsync(InPassing(host, person, text));

    private static IncomingMessage Typed(PipelineHarness host, string person, string text)
    {
        IncomingMessage said = InPassing(host, person, text);
        return said with { Passing = said.Passing! with { IsBeingTyped = true } };
    }

    private static IncomingMessage InPassing(PipelineHarness host, string person, string text)
    {
        IncomingMessage said = host.Private(person, text);
        return said with
        {
            Conversation = ConversationKey.Parse($"telegram:1:passing-{person.Length}"),
            Chat = ChatKind.Public,
            Passing = new PassingTerms { Home = said.Conversation, Within = TimeSpan.FromSeconds(30), TakesOneMessage = true },
            ReplyHandle = $"handle-{said.DeliveryKey}",
        };
    }

    private sealed class SilentModel : IModelClients, IChatClient
    {
        private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task WasAsked => _asked.Task.WaitAsync(TimeSpan.FromSeconds(60));

        public IChatClient? Find(ModelTask task) => task == ModelTask.Chat ? this : null;

        public async Task<ChatResponse> GetResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            _asked.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new OperationCanceledException(cancellationToken);
        }

        public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<ChatMessage> messages,
            ChatOptions? options = null,
            [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            ChatResponse response = await GetResponseAsync(messages, options, cancellationToken);
            foreach (ChatResponseUpdate update in response.ToChatResponseUpdates())
            {
                yield return update;
            }
        }

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
