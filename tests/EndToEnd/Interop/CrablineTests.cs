using Confidant.Contracts.Machine;
using Confidant.EndToEnd.Support;

namespace Confidant.EndToEnd.Interop;

public sealed class CrablineTests
{
    private const long Alice = 4711;

    [InteropFact]
    public async Task The_host_converses_through_a_Telegram_server_that_is_not_ours()
    {
        using var directory = new TemporaryDirectory();
        await using CrablineServer crabline = await CrablineServer.StartAsync();
        await using HostProcess host = await HostProcess.StartAsync(
            directory.Path, ("Telegram__BotToken", crabline.BotToken), ("Telegram__BaseUrl", crabline.BaseUrl));

        await crabline.SayAsync(Alice, "I live in Lisbon.");
        await crabline.SayAsync(Alice, "Where do I live?");
        await crabline.WaitForAsync(record => record.Contains("You live in Lisbon"));
    }
}
