using Confidant.Adapters;
using Confidant.BotHost.Intake;
using Confidant.BotHost.Models;
using Confidant.BotHost.Tests.Support;
using Confidant.Emulators.Time;
using FluentAssertions;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static Confidant.BotHost.Tests.Turns.PassingBench;

namespace Confidant.BotHost.Tests.Turns;

/// <summary>How fast, how often and in which order people are answered in passing.</summary>
public sealed class PassingLimitTests
{
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
}
