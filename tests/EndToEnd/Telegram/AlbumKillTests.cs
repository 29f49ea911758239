using Confidant.Emulators.Telegram;
using Confidant.EndToEnd.Support;
using FluentAssertions;
using Xunit;

namespace Confidant.EndToEnd.Telegram;

public sealed class AlbumKillTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_album_that_a_kill_cuts_in_two_is_answered_once_and_nothing_of_it_is_lost(bool byWebhook)
    {
        await using TelegramScene scene = byWebhook ? await TelegramScene.PrepareWebhookAsync() : await TelegramScene.PrepareAsync();
        await scene.StartHostAsync();
        EmulatedUser ana = scene.Telegram.AddUser("Ana");
        EmulatedAlbum album = scene.Telegram.PrepareAlbum(ana, scene.Bot, ["I own a red boat.", "", "I own a blue kite."]);

        scene.Telegram.DeliverPart(album, 0);
        scene.Telegram.DeliverPart(album, 1);
        await scene.Telegram.WaitForConfirmedAsync(scene.Bot, 2);
        await scene.Host.KillAsync();
        scene.Telegram.SentTo(ana.Id).Should().BeEmpty("the album was held");
        scene.Telegram.DeliverPart(album, 2);
        await scene.StartHostAsync();
        await scene.Telegram.WaitForSentAsync(ana.Id, 1);
        await scene.SettleAsync();

        scene.Telegram.SentTo(ana.Id).Should().ContainSingle();
        (await scene.AskAsync(ana, "/mymemories")).Text.Should().ContainAll("boat", "kite");
    }
}
