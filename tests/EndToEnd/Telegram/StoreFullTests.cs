using System.Net;
using Confidant.Emulators.Telegram;
using Confidant.EndToEnd.Support;
using FluentAssertions;
using Xunit;

namespace Confidant.EndToEnd.Telegram;

public sealed class StoreFullTests
{
    private const int Messages = 400;

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_full_store_takes_nothing_more_says_so_and_goes_on_when_there_is_room()
    {
        await using TelegramScene scene = await TelegramScene.StartAsync(("Storage__MaxSizeMegabytes", "1"));
        EmulatedUser[] people = [.. Enumerable.Range(0, 4).Select(i => scene.Telegram.AddUser($"Person {i}"))];
        for (int i = 0; i < Messages; i++)
        {
            scene.Telegram.Say(people[i % people.Length], scene.Bot, Statement(i));
        }

        HealthReport full = await HostHealth.WaitAsync(
            scene.Host, report => report.StoreState == "full" && report.CauseOf("telegram")?.Contains("full") == true);
        full.Status.Should().Be(HttpStatusCode.ServiceUnavailable);
        full.StoreCure.Should().Contain("Free disk space").And.Contain("Storage:MaxSizeMegabytes");
        scene.Telegram.PendingUpdates(scene.Bot).Should().BePositive("what was not accepted stays with Telegram");

        (await scene.Host.StopAsync()).Should().Be(0, scene.Host.Output);
        int repeatable = StoreSnapshot.Read(scene.Directory.Store).WaitingSends;
        await scene.StartHostAsync(("Storage__MaxSizeMegabytes", "64"));
        await scene.Telegram.WaitForSentAsync(Messages, _patience);
        HealthReport report = await scene.SettleAsync();
        report.Status.Should().Be(HttpStatusCode.OK);
        report.Parked.Should().Be(0);
        people.Select(person => scene.Telegram.SentTo(person.Id).Count).Should().AllSatisfy(count =>
            count.Should().BeInRange(Messages / people.Length, (Messages / people.Length) + repeatable));
        (await scene.AskAsync(people[0], "Where do I live?")).Text.Should().Contain("Lisbon");
    }

    private static string Statement(int number) => number < 4
        ? "I live in Lisbon."
        : $"I own book {number}, " + string.Concat(Enumerable.Range(0, 150).Select(i => $"word{number}x{i} ")) + "and I like it.";
}
