using Confidant.Emulators.Processes;
using Confidant.Emulators.Telegram;
using FluentAssertions;
using Xunit;

namespace Confidant.EndToEnd.Startup;

public sealed class SecretFileTests
{
    [Fact]
    public async Task A_token_from_a_file_works_and_is_printed_nowhere()
    {
        using var directory = new TemporaryDirectory();
        await using TelegramEmulator telegram = await TelegramEmulator.StartAsync();
        EmulatedBot bot = telegram.AddBot();
        EmulatedUser ana = telegram.AddUser("Ana");
        using var secrets = new TemporaryDirectory();
        await File.WriteAllTextAsync(secrets.File("token"), bot.Token + "\n");
        await using HostProcess host = await HostProcess.StartAsync(
            directory.Path, ("Telegram__BotToken_FILE", secrets.File("token")), ("Telegram__BaseUrl", telegram.BaseUrl));

        telegram.Say(ana, bot, "thanks");
        (await telegram.WaitForSentAsync(ana.Id, 1, TimeSpan.FromSeconds(60)))[0].Text.Should().Be("You're welcome!");
        host.Output.Should().NotContain(bot.Token);
        FileScan.FilesWith(directory.Path, bot.Token).Should().BeEmpty();
    }
}
