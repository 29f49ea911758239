using System.Diagnostics;
using Confidant.Emulators.Telegram;
using Confidant.EndToEnd.Support;
using FluentAssertions;
using Xunit;

namespace Confidant.EndToEnd.Startup;

public sealed class ShutdownTests
{
    private const int Messages = 300;

    [Fact]
    public async Task A_host_asked_to_stop_in_the_middle_of_work_ends_well_within_ten_seconds_and_loses_nothing()
    {
        await using TelegramScene scene = await TelegramScene.StartAsync();
        EmulatedUser[] people = [.. Enumerable.Range(0, 10).Select(i => scene.Telegram.AddUser($"Person {i}"))];
        for (int i = 0; i < Messages; i++)
        {
            scene.Telegram.Say(people[i % people.Length], scene.Bot, "thanks");
        }

        await scene.Telegram.WaitForSentAsync(null, 20, TimeSpan.FromSeconds(60));
        long start = Stopwatch.GetTimestamp();
        int exitCode = await scene.Host.StopAsync();
        Stopwatch.GetElapsedTime(start).Should().BeLessThan(TimeSpan.FromSeconds(10));
        exitCode.Should().Be(0, scene.Host.Output);

        await scene.StartHostAsync();
        await scene.Telegram.WaitForSentAsync(Messages, TimeSpan.FromSeconds(60));
        await scene.SettleAsync();
        scene.Telegram.SentTo().Should().HaveCount(Messages, "a host that stops by itself records what it sent");
    }

    [Fact]
    public async Task An_idle_host_stops_at_once_though_a_poll_is_open()
    {
        await using TelegramScene scene = await TelegramScene.StartAsync();
        await scene.Telegram.WaitForRequestsAsync("getUpdates", 2, TimeSpan.FromSeconds(60));
        long start = Stopwatch.GetTimestamp();
        (await scene.Host.StopAsync()).Should().Be(0, scene.Host.Output);
        Stopwatch.GetElapsedTime(start).Should().BeLessThan(TimeSpan.FromSeconds(10));
    }
}
