using System.Globalization;
using Confidant.Contracts.Machine;
using Confidant.EndToEnd.Support;
using FluentAssertions;
using Xunit;
using Xunit.Abstractions;

namespace Confidant.EndToEnd.Chats;

public abstract class BurstTests
{
    private const int Groups = 10;

    // An idle host holds about 60 MB; the bound leaves room for a garbage collector that is in no hurry, not for a leak.
    private const long MostMegabytes = 400;

    private readonly ChatPlatform _platform;
    private readonly ITestOutputHelper _output;

    private protected BurstTests(ChatPlatform platform, ITestOutputHelper output)
    {
        _platform = platform;
        _output = output;
    }

    [Fact]
    public async Task A_burst_in_ten_groups_at_once_is_answered_in_order_without_loss_and_within_bounds()
    {
        int messages = FullRun.IsOn ? 5_000 : 500;
        await using ChatScene scene = await ChatScene.StartAsync(_platform);
        var said = new Dictionary<ChatGroup, List<string>>();
        for (int i = 0; i < Groups; i++)
        {
            ChatPerson[] pair = [scene.AddPerson($"First {i}"), scene.AddPerson($"Second {i}")];
            ChatGroup group = scene.AddGroup($"Group {i}", pair);
            said[group] = [.. Enumerable.Range(0, messages / Groups).Select(turn => scene.Address(
                pair[turn % 2], group, turn % 5 == 4 ? "What do I own?" : $"I own {turn} marbles.").Id)];
        }

        await scene.WaitForSentAsync(null, messages, TimeSpan.FromMinutes(FullRun.IsOn ? 5 : 1.5));
        long megabytes = ReadAnonymousMegabytes(scene.Host.Id);
        _output.WriteLine($"RssAnon {megabytes} MB after {messages} messages");
        await scene.SettleAsync();

        foreach ((ChatGroup group, List<string> ids) in said)
        {
            scene.SentTo(group.Place).Select(sent => sent.Answers).Should().Equal(ids);
        }

        megabytes.Should().BeLessThan(MostMegabytes);
    }

    private static long ReadAnonymousMegabytes(int process)
    {
        string line = File.ReadLines($"/proc/{process}/status").Single(line => line.StartsWith("RssAnon:", StringComparison.Ordinal));
        return long.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }

    public sealed class OnTelegram(ITestOutputHelper output) : BurstTests(ChatPlatform.Telegram, output);

    public sealed class OnTelegramWebhook(ITestOutputHelper output) : BurstTests(ChatPlatform.TelegramWebhook, output);

    public sealed class OnDiscord(ITestOutputHelper output) : BurstTests(ChatPlatform.Discord, output);
}
