using Confidant.Contracts.Machine;
using Confidant.Emulators.Processes;
using Confidant.EndToEnd.Support;

namespace Confidant.EndToEnd.Interop;

public sealed class CrablineTests
{
    private const long Alice = 4711;

    [InteropFact]
    public async Task The_host_converses_through_a_Telegram_server_that_is_not_ours()
    {
        using var directory = new TemporaryDirectory();
        await using CrablineServer crabline = await CrablineServer.StartAsync("telegram");
        await using HostProcess host = await HostProcess.StartAsync(
            directory.Path, ("Telegram__BotToken", crabline.BotToken), ("Telegram__BaseUrl", crabline.BaseUrl));

        await crabline.SayAsync(Alice, "I live in Lisbon.");
        await crabline.SayAsync(Alice, "Where do I live?");
        await crabline.WaitForAsync(record => record.Contains("You live in Lisbon"));
    }

    [InteropFact]
    public async Task The_host_converses_through_a_Discord_server_that_is_not_ours()
    {
        const string Person = "135000000000004711";
        const string Direct = "135000000000004712";
        using var directory = new TemporaryDirectory();
        await using CrablineServer crabline = await CrablineServer.StartAsync("discord");
        await using HostProcess host = await HostProcess.StartAsync(
            directory.Path, ("Discord__Token", crabline.BotToken), ("Discord__ApiBaseUrl", $"{crabline.BaseUrl}/v10"));
        await HostHealth.WaitAsync(host, static report => report.StateOf("discord") == "connected");

        await crabline.PostAsync(new { channelId = Direct, senderId = Person, senderName = "alice", content = "I live in Lisbon." });
        await crabline.PostAsync(new { channelId = Direct, senderId = Person, senderName = "alice", content = "Where do I live?" });
        await crabline.WaitForAsync(static record => record.Contains("You live in Lisbon"));
        await crabline.PostAsync(new
        {
            channelId = crabline.ChannelId,
            guildId = crabline.GuildId,
            senderId = Person,
            senderName = "alice",
            content = "<@135000000000000001> I collect marbles. Where do I live?",
        });
        await crabline.WaitForAsync(record => record.Contains($"/channels/{crabline.ChannelId}/messages"));
    }
}
