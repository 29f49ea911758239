using Confidant.BotHost.Models;
using Confidant.BotHost.Models.Clients;
using Confidant.Emulators.Models;
using FluentAssertions;
using Microsoft.Extensions.AI;
using Xunit;

namespace Confidant.BotHost.Tests.Models.Clients;

public sealed class CircuitBreakerTests
{
    public static TheoryData<bool> Ways => [false, true];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_model_that_failed_three_times_is_left_alone_and_tried_again_later(bool isStream)
    {
        await using ModelStack stack = await ModelStack.StartAsync(ModelOptions.OpenAi);
        await FailAsync(stack, isStream, CircuitBoard.FailuresToOpen);

        ModelException alone = await stack.FailAsync("Hello", isStream);
        int asked = stack.Emulator.Requests.Count;
        stack.Health.Problems.Should().ContainSingle().Which.IsLeftAlone.Should().BeTrue();
        stack.Time.Advance(CircuitBoard.Rest);
        string answer = await stack.AskAsync("Hello", isStream);

        alone.Fault.Should().Be(ModelFault.CircuitOpen);
        asked.Should().Be(CircuitBoard.FailuresToOpen);
        answer.Should().Be("Certainly.");
        stack.Health.Problems.Should().BeEmpty();
        (await stack.AskAsync("Hello", isStream)).Should().Be("Certainly.");
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_trial_that_fails_leaves_it_alone_again(bool isStream)
    {
        await using ModelStack stack = await ModelStack.StartAsync(ModelOptions.OpenAi);
        await FailAsync(stack, isStream, CircuitBoard.FailuresToOpen);
        stack.Time.Advance(CircuitBoard.Rest);
        await FailAsync(stack, isStream, 1);

        (await stack.FailAsync("Hello", isStream)).Fault.Should().Be(ModelFault.CircuitOpen);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Only_one_call_tries_it(bool isStream)
    {
        await using ModelStack stack = await ModelStack.StartAsync(ModelOptions.OpenAi);
        await FailAsync(stack, isStream, CircuitBoard.FailuresToOpen);
        stack.Time.Advance(CircuitBoard.Rest);
        stack.Emulator.Enqueue(new ModelReply.Hang());
        Task<ModelException> trial = stack.FailAsync("Hello", isStream);
        await stack.Emulator.WhenHangingAsync();

        ModelException second = await stack.FailAsync("Hello", isStream);
        stack.Time.Advance(TimeSpan.FromMinutes(1));

        second.Fault.Should().Be(ModelFault.CircuitOpen);
        (await trial).Fault.Should().Be(ModelFault.TimedOut);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_trial_that_its_caller_gives_up_leaves_the_next_one_to_try(bool isStream)
    {
        await using ModelStack stack = await ModelStack.StartAsync(ModelOptions.OpenAi);
        await FailAsync(stack, isStream, CircuitBoard.FailuresToOpen);
        stack.Time.Advance(CircuitBoard.Rest);
        stack.Emulator.Enqueue(new ModelReply.Hang());
        using var leaving = new CancellationTokenSource();
        ChatMessage[] messages = [new(ChatRole.User, "Hello")];
        Task trial = isStream
            ? stack.Chat.GetStreamingResponseAsync(messages, null, leaving.Token).ToChatResponseAsync(leaving.Token)
            : stack.Chat.GetResponseAsync(messages, null, leaving.Token);
        await stack.Emulator.WhenHangingAsync();
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => trial);

        (await stack.AskAsync("Hello", isStream)).Should().Be("Certainly.");
    }

    [Fact]
    public async Task A_request_that_is_refused_says_nothing_about_the_model()
    {
        await using ModelStack stack = await ModelStack.StartAsync(ModelOptions.OpenAi);
        stack.Emulator.Enqueue([.. Enumerable.Repeat(new ModelReply.Fail(400), CircuitBoard.FailuresToOpen)]);
        for (int i = 0; i < CircuitBoard.FailuresToOpen; i++)
        {
            (await stack.FailAsync("Hello", isStream: false)).Fault.Should().Be(ModelFault.BadRequest);
        }

        (await stack.AskAsync("Hello", isStream: false)).Should().Be("Certainly.");
    }

    [Fact]
    public async Task Another_model_is_still_asked()
    {
        await using ModelStack stack = await ModelStack.StartAsync(ModelOptions.OpenAi);
        await FailAsync(stack, isStream: false, CircuitBoard.FailuresToOpen);

        (await stack.AskAsync("Hello", isStream: false, new ChatOptions { ModelId = "other" })).Should().Be("Certainly.");
    }

    [Fact]
    public async Task A_model_that_asks_for_a_long_pause_is_left_alone_as_long()
    {
        await using ModelStack stack = await ModelStack.StartAsync(ModelOptions.OpenAi);
        stack.Emulator.Enqueue([.. Enumerable.Repeat(
            new ModelReply.Fail(429) { RetryAfter = TimeSpan.FromMinutes(5) }, CircuitBoard.FailuresToOpen)]);
        for (int i = 0; i < CircuitBoard.FailuresToOpen; i++)
        {
            await stack.FailAsync("Hello", isStream: false);
        }

        stack.Time.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromSeconds(1));
        (await stack.FailAsync("Hello", isStream: false)).Fault.Should().Be(ModelFault.CircuitOpen);
        stack.Time.Advance(TimeSpan.FromSeconds(1));

        (await stack.AskAsync("Hello", isStream: false)).Should().Be("Certainly.");
    }

    private static async Task FailAsync(ModelStack stack, bool isStream, int times)
    {
        for (int i = 0; i < times; i++)
        {
            stack.Emulator.Enqueue(new ModelReply.Fail(401));
            (await stack.FailAsync("Hello", isStream)).Fault.Should().Be(ModelFault.Unauthorized);
        }
    }
}
