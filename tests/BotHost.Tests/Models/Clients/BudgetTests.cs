using Confidant.BotHost.Models;
using Confidant.BotHost.Models.Clients;
using Confidant.Emulators.Models;
using Confidant.Identity;
using FluentAssertions;
using Microsoft.Extensions.AI;
using Xunit;

namespace Confidant.BotHost.Tests.Models.Clients;

public sealed class BudgetTests
{
    private static readonly UserId _ana = new(new Guid("01890000-0000-7000-8000-0000000000a1"));
    private static readonly UserId _ben = new(new Guid("01890000-0000-7000-8000-0000000000b2"));

    public static TheoryData<bool> Ways => [false, true];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_person_who_used_the_days_tokens_waits_for_the_next_day_and_others_do_not(bool isStream)
    {
        await using ModelStack stack = await StartAsync(static budget => budget.TokensPerPersonPerDay = 400);
        await stack.AskAsync(new string('a', 1000), isStream, Asked(_ana));

        ModelException over = await stack.FailAsync(new string('a', 1000), isStream, Asked(_ana));
        string other = await stack.AskAsync("Hello", isStream, Asked(_ben));
        stack.Time.Advance(TimeSpan.FromDays(1));
        string tomorrow = await stack.AskAsync("Hello", isStream, Asked(_ana));

        over.Fault.Should().Be(ModelFault.OverPersonalBudget);
        other.Should().Be("Certainly.");
        tomorrow.Should().Be("Certainly.");
        stack.Health.Problems.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task The_hosts_tokens_are_everybodys(bool isStream)
    {
        await using ModelStack stack = await StartAsync(static budget => budget.TokensPerDay = 400);
        await stack.AskAsync(new string('a', 1000), isStream, Asked(_ana));

        ModelException over = await stack.FailAsync(new string('a', 1000), isStream, Asked(_ben));

        over.Fault.Should().Be(ModelFault.OverBudget);
        stack.Emulator.Requests.Should().HaveCount(1);
        ModelCondition problem = stack.Health.Problems.Single();
        problem.Cause.Should().Be("The tokens of the day are used up.");
        problem.Cure.Should().Contain("Models:Budget:TokensPerDay");
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task What_a_model_counted_counts(bool isStream)
    {
        await using ModelStack stack = await StartAsync(static budget => budget.TokensPerDay = 100_000);
        ChatMessage[] messages = [new(ChatRole.User, "Hello")];
        stack.Emulator.Enqueue(new ModelReply.Say(new string('b', 4000)));

        ChatResponse response = isStream
            ? await stack.Chat.GetStreamingResponseAsync(messages).ToChatResponseAsync()
            : await stack.Chat.GetResponseAsync(messages);

        stack.Budget.UsedToday.Should().Be(response.Usage!.InputTokenCount!.Value + response.Usage.OutputTokenCount!.Value)
            .And.BeGreaterThan(1000);
    }

    [Fact]
    public async Task A_call_that_was_refused_costs_nothing_and_one_that_broke_off_what_it_came_to()
    {
        await using ModelStack stack = await StartAsync(static budget => budget.TokensPerDay = 100_000);
        stack.Emulator.Enqueue(new ModelReply.Fail(400));
        await stack.FailAsync("Hello", isStream: true);
        long afterRefusal = stack.Budget.UsedToday;
        stack.Emulator.Enqueue(new ModelReply.Fade(new string('b', 4000)));

        await stack.FailAsync("Hello", isStream: true);

        afterRefusal.Should().Be(0);
        stack.Budget.UsedToday.Should().BeGreaterThanOrEqualTo(1000);
    }

    [Fact]
    public async Task Calls_side_by_side_do_not_exceed_it_together()
    {
        await using ModelStack stack = await StartAsync(static budget => budget.TokensPerDay = 150);
        stack.Emulator.Enqueue(new ModelReply.Hang());
        Task<ModelException> first = stack.FailAsync("Hello", isStream: false);
        await stack.Emulator.WhenHangingAsync();

        (await stack.FailAsync("Hello", isStream: false)).Fault.Should().Be(ModelFault.OverBudget);

        stack.Time.Advance(TimeSpan.FromMinutes(1));
        (await first).Fault.Should().Be(ModelFault.TimedOut);
    }

    private static Task<ModelStack> StartAsync(Action<ModelBudgetOptions> set) => ModelStack.StartAsync(ModelOptions.OpenAi, options =>
    {
        options.MaxOutputTokens = 100;
        set(options.Budget);
    });

    private static ChatOptions Asked(UserId person) => new ChatOptions().PaidBy(person);
}
