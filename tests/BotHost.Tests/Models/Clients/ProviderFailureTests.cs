using Confidant.BotHost.Models;
using Confidant.BotHost.Models.Clients;
using Confidant.Emulators.Models;
using FluentAssertions;
using Microsoft.Extensions.AI;
using Xunit;

namespace Confidant.BotHost.Tests.Models.Clients;

public sealed class ProviderFailureTests
{
    private const string Words = "the canary sings at dawn";

    public static TheoryData<string, bool> Ways => ProviderTests.Ways;

    public static TheoryData<string, bool, int, string> Refusals
    {
        get
        {
            var all = new TheoryData<string, bool, int, string>();
            foreach (object[] way in Ways)
            {
                foreach ((int status, ModelFault fault) in new[]
                {
                    (401, ModelFault.Unauthorized), (402, ModelFault.Unauthorized), (403, ModelFault.Unauthorized),
                    (400, ModelFault.BadRequest), (404, ModelFault.BadRequest), (307, ModelFault.BadRequest),
                })
                {
                    all.Add((string)way[0], (bool)way[1], status, fault.ToString());
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_refusal_is_told_and_not_tried_again(string provider, bool isStream, int status, string fault)
    {
        await using ModelStack stack = await ModelStack.StartAsync(provider);
        stack.Emulator.Enqueue(new ModelReply.Fail(status));

        ModelException failure = await stack.FailAsync(Words, isStream);

        failure.Fault.ToString().Should().Be(fault);
        failure.Status.Should().Be(status);
        stack.Emulator.Requests.Should().HaveCount(1);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task What_may_pass_is_tried_again_after_pauses_that_double(string provider, bool isStream)
    {
        await using ModelStack stack = await ModelStack.StartAsync(provider);
        stack.Emulator.Enqueue(new ModelReply.Fail(500), new ModelReply.Fail(529), new ModelReply.Say("At last."));

        Task<string> answer = stack.AskAsync(Words, isStream);
        await stack.Time.WhenWaitingAsync(TimeSpan.FromMilliseconds(500));
        DateTimeOffset first = stack.Time.GetUtcNow();
        stack.Time.AdvanceToNext();
        TimeSpan firstPause = stack.Time.GetUtcNow() - first;
        await stack.Time.WhenWaitingAsync(TimeSpan.FromMilliseconds(1000));
        DateTimeOffset second = stack.Time.GetUtcNow();
        stack.Time.AdvanceToNext();

        (await answer).Should().Be("At last.");
        firstPause.Should().BeGreaterThanOrEqualTo(TimeSpan.FromMilliseconds(250)).And.BeLessThanOrEqualTo(TimeSpan.FromMilliseconds(500));
        (stack.Time.GetUtcNow() - second).Should().BeGreaterThanOrEqualTo(TimeSpan.FromMilliseconds(500));
        stack.Emulator.Requests.Should().HaveCount(3);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_model_that_asks_for_a_pause_gets_it(string provider, bool isStream)
    {
        await using ModelStack stack = await ModelStack.StartAsync(provider);
        stack.Emulator.Enqueue(new ModelReply.Fail(429) { RetryAfter = TimeSpan.FromSeconds(7) }, new ModelReply.Say("Now."));
        DateTimeOffset began = stack.Time.GetUtcNow();

        Task<string> answer = stack.AskAsync(Words, isStream);
        await stack.Time.WhenWaitingAsync(TimeSpan.FromSeconds(7));
        stack.Time.AdvanceToNext();

        (await answer).Should().Be("Now.");
        (stack.Time.GetUtcNow() - began).Should().Be(TimeSpan.FromSeconds(7));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_pause_that_nobody_would_wait_for_is_not_waited_for(string provider, bool isStream)
    {
        await using ModelStack stack = await ModelStack.StartAsync(provider);
        stack.Emulator.Enqueue(new ModelReply.Fail(429) { RetryAfter = TimeSpan.FromMinutes(2) });

        ModelException failure = await stack.FailAsync(Words, isStream);

        failure.Fault.Should().Be(ModelFault.RateLimited);
        failure.RetryAfter.Should().Be(TimeSpan.FromMinutes(2));
        stack.Emulator.Requests.Should().HaveCount(1);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_silent_model_is_given_up(string provider, bool isStream)
    {
        await using ModelStack stack = await ModelStack.StartAsync(provider);
        stack.Emulator.Enqueue(new ModelReply.Hang());

        Task<ModelException> failing = stack.FailAsync(Words, isStream);
        await stack.Emulator.WhenHangingAsync();
        stack.Time.Advance(TimeSpan.FromSeconds(isStream ? 19 : 59));
        failing.IsCompleted.Should().BeFalse();
        stack.Time.Advance(TimeSpan.FromSeconds(1));

        (await failing).Fault.Should().Be(ModelFault.TimedOut);
    }

    [Theory]
    [InlineData(ModelOptions.OpenAi)]
    [InlineData(ModelOptions.Anthropic)]
    public async Task A_stream_that_began_has_the_whole_time_and_no_more(string provider)
    {
        await using ModelStack stack = await ModelStack.StartAsync(provider);
        stack.Emulator.Enqueue(new ModelReply.Hang("Well, let me think"));
        var begun = new TaskCompletionSource();

        Task<ModelException> failing = Assert.ThrowsAsync<ModelException>(async () =>
        {
            await foreach (ChatResponseUpdate update in stack.Chat.GetStreamingResponseAsync([new ChatMessage(ChatRole.User, Words)]))
            {
                if (update.Text.Contains("think", StringComparison.Ordinal))
                {
                    begun.SetResult();
                }
            }
        });
        await begun.Task;
        stack.Time.Advance(TimeSpan.FromSeconds(59));
        failing.IsCompleted.Should().BeFalse();
        stack.Time.Advance(TimeSpan.FromSeconds(1));

        (await failing).Fault.Should().Be(ModelFault.TimedOut);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task What_is_no_answer_of_the_protocol_is_told(string provider, bool isStream)
    {
        await using ModelStack stack = await ModelStack.StartAsync(provider);
        stack.Emulator.Enqueue(new ModelReply.Malformed());

        ModelException failure = await stack.FailAsync(Words, isStream);

        failure.Fault.Should().BeOneOf(ModelFault.Malformed, ModelFault.Cut);
        stack.Emulator.Requests.Should().HaveCount(1);
    }

    [Theory]
    [InlineData(ModelOptions.OpenAi)]
    [InlineData(ModelOptions.Anthropic)]
    public async Task A_stream_that_fades_away_is_no_answer(string provider)
    {
        await using ModelStack stack = await ModelStack.StartAsync(provider);
        stack.Emulator.Enqueue(new ModelReply.Fade("I was about to"));

        (await stack.FailAsync(Words, isStream: true)).Fault.Should().Be(ModelFault.Cut);

        stack.Emulator.Requests.Should().HaveCount(1);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_connection_that_breaks_is_no_answer(string provider, bool isStream)
    {
        await using ModelStack stack = await ModelStack.StartAsync(provider);
        stack.Emulator.Otherwise = static _ => new ModelReply.Cut("I was about to");

        // Whether the first words arrive before the connection breaks is chance; where they do not, it is tried again.
        Task<ModelException> failing = stack.FailAsync(Words, isStream);
        while (await Task.WhenAny(failing, stack.Time.WhenWaitingAsync(TimeSpan.FromSeconds(1))) != failing)
        {
            stack.Time.AdvanceToNext();
        }

        (await failing).Fault.Should().BeOneOf(ModelFault.Unreachable, ModelFault.Cut);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task An_answer_without_end_is_cut_off(string provider, bool isStream)
    {
        await using ModelStack stack = await ModelStack.StartAsync(provider);
        stack.Emulator.Enqueue(new ModelReply.Say(new string('a', 17 * 1024 * 1024)));

        ModelException failure = await stack.FailAsync(Words, isStream);

        failure.Fault.Should().Be(ModelFault.Oversized);
    }

    [Theory]
    [InlineData(ModelOptions.OpenAi)]
    [InlineData(ModelOptions.Anthropic)]
    public async Task An_endpoint_that_is_not_there_is_unreachable(string provider)
    {
        await using ModelStack stack = await ModelStack.StartAsync(provider);
        await stack.Emulator.DisposeAsync();

        Task<ModelException> failing = stack.FailAsync(Words, isStream: false);
        await stack.Time.WhenWaitingAsync(TimeSpan.FromMilliseconds(500));
        stack.Time.AdvanceToNext();
        await stack.Time.WhenWaitingAsync(TimeSpan.FromMilliseconds(1000));
        stack.Time.AdvanceToNext();

        (await failing).Fault.Should().Be(ModelFault.Unreachable);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_caller_that_gives_up_is_no_failure(string provider, bool isStream)
    {
        await using ModelStack stack = await ModelStack.StartAsync(provider);
        stack.Emulator.Enqueue(new ModelReply.Hang());
        using var leaving = new CancellationTokenSource();
        ChatMessage[] messages = [new(ChatRole.User, Words)];

        Task asking = isStream
            ? stack.Chat.GetStreamingResponseAsync(messages, null, leaving.Token).ToChatResponseAsync(leaving.Token)
            : stack.Chat.GetResponseAsync(messages, null, leaving.Token);
        await stack.Emulator.WhenHangingAsync();
        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        stack.Health.Problems.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Neither_words_nor_key_are_in_errors_and_logs(string provider, bool isStream)
    {
        await using ModelStack stack = await ModelStack.StartAsync(provider);
        stack.Emulator.Enqueue(
            new ModelReply.Fail(400), new ModelReply.Fail(401), new ModelReply.Malformed(), new ModelReply.Say(Words));
        var failures = new List<ModelException>();
        for (int i = 0; i < 3; i++)
        {
            failures.Add(await stack.FailAsync(Words, isStream));
        }

        await stack.AskAsync(Words, isStream);

        string told = string.Join('\n', stack.Logs.Lines.Concat(failures.Select(static failure => failure.ToString())));
        stack.Logs.Lines.Should().HaveCount(4);
        told.Should().NotContain("canary").And.NotContain(ModelStack.Key).And.NotContain(stack.Emulator.BaseUrl);
    }
}
