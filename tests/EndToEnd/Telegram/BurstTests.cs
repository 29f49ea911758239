using System.Globalization;
using Confidant.Emulators.Telegram;
using Confidant.EndToEnd.Support;
using FluentAssertions;
using Xunit;
using Xunit.Abstractions;

namespace Confidant.EndToEnd.Telegram;

public sealed class BurstTests(ITestOutputHelper output)
{
    private const int Groups = 10;

    // An idle host holds about 60 MB; the bound leaves room for a garbage collector that is in no hurry, not for a leak.
    private const long MostMegabytes = 400;

    [Fact]
    public async Task A_burst_in_ten_groups_at_once_is_answered_in_order_without_loss_and_within_bounds()
    {
        int messages = FullRun.IsOn ? 5_000 : 500;
        await using TelegramScene scene = await TelegramScene.PrepareAsync();
        var said = new Dictionary<EmulatedChat, List<long>>();
        for (int i = 0; i < Groups; i++)
        {
            EmulatedUser[] pair = [scene.Telegram.AddUser($"First {i}"), scene.Telegram.AddUser($"Second {i}")];
            EmulatedChat group = scene.Telegram.AddGroup($"Group {i}", pair, [scene.Bot]);
            said[group] = [.. Enumerable.Range(0, messages / Groups).Select(turn => scene.Telegram.Say(
                pair[turn % 2], group, $"@{scene.Bot.Username} {(turn % 5 == 4 ? "What do I own?" : $"I own {turn} marbles.")}").MessageId)];
        }

        await scene.StartHostAsync();
        await scene.Telegram.WaitForSentAsync(messages, TimeSpan.FromMinutes(FullRun.IsOn ? 5 : 1.5));
        long megabytes = ReadAnonymousMegabytes(scene.Host.Id);
        output.WriteLine($"RssAnon {megabytes} MB after {messages} messages");
        await scene.SettleAsync();

        foreach ((EmulatedChat group, List<long> ids) in said)
        {
            scene.Telegram.SentTo(group.Id).Select(sent => sent.ReplyTo ?? 0).Should().Equal(ids);
        }

        megabytes.Should().BeLessThan(MostMegabytes);
    }

    private static long ReadAnonymousMegabytes(int process)
    {
        string line = File.ReadLines($"/proc/{process}/status").Single(line => line.StartsWith("RssAnon:", StringComparison.Ordinal));
        return long.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }
}
