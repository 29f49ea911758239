using System.Net;
using Confidant.EndToEnd.Support;
using FluentAssertions;
using Xunit;

namespace Confidant.EndToEnd.Chats;

public abstract class StoreFullTests
{
    private const int Messages = 400;

    private readonly ChatPlatform _platform;

    private protected StoreFullTests(ChatPlatform platform) => _platform = platform;

    [Fact]
    public async Task A_full_store_takes_nothing_more_says_so_and_goes_on_when_there_is_room()
    {
        await using ChatScene scene = await ChatScene.StartAsync(_platform, ("Storage__MaxSizeMegabytes", "1"));
        ChatPerson[] people = [.. Enumerable.Range(0, 4).Select(i => scene.AddPerson($"Person {i}"))];
        for (int i = 0; i < Messages; i++)
        {
            scene.Say(people[i % people.Length], Statement(i));
        }

        HealthReport full = await HostHealth.WaitAsync(
            scene.Host, report => report.StoreState == "full" && report.CauseOf(scene.Platform)?.Contains("full") == true);
        full.Status.Should().Be(HttpStatusCode.ServiceUnavailable);
        full.StoreCure.Should().Contain("Free disk space").And.Contain("Storage:MaxSizeMegabytes");
        scene.SentTo().Should().HaveCountLessThan(Messages, "what was not accepted stays with the platform");

        (await scene.Host.StopAsync()).Should().Be(0, scene.Host.Output);
        int repeatable = StoreSnapshot.Read(scene.Directory.Store).WaitingSends;
        await scene.StartHostAsync(("Storage__MaxSizeMegabytes", "64"));
        await scene.WaitForSentAsync(null, Messages);
        HealthReport report = await scene.SettleAsync();
        report.Status.Should().Be(HttpStatusCode.OK);
        report.Parked.Should().Be(0);
        people.Select(person => scene.SentTo(person.Place).Count).Should().AllSatisfy(count =>
            count.Should().BeInRange(Messages / people.Length, (Messages / people.Length) + repeatable));
        (await scene.AskAsync(people[0], "Where do I live?")).Text.Should().Contain("Lisbon");
    }

    private static string Statement(int number) => number < 4
        ? "I live in Lisbon."
        : $"I own book {number}, " + string.Concat(Enumerable.Range(0, 150).Select(i => $"word{number}x{i} ")) + "and I like it.";

    public sealed class OnTelegram() : StoreFullTests(ChatPlatform.Telegram);

    public sealed class OnTelegramWebhook() : StoreFullTests(ChatPlatform.TelegramWebhook);

    public sealed class OnDiscord() : StoreFullTests(ChatPlatform.Discord);
}
