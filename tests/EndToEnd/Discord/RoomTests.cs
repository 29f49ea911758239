using Confidant.Emulators.Discord;
using Confidant.EndToEnd.Support;
using FluentAssertions;
using Xunit;

namespace Confidant.EndToEnd.Discord;

public sealed class RoomTests : IAsyncLifetime
{
    private DiscordScene _scene = null!;
    private ChatPerson _ana = null!;
    private ChatPerson _ben = null!;
    private ChatGroup _club = null!;

    public async Task InitializeAsync()
    {
        _scene = await DiscordScene.StartAsync();
        _ana = _scene.AddPerson("Ana");
        _ben = _scene.AddPerson("Ben");
        _club = _scene.AddGroup("chess", _ana, _ben);
    }

    public Task DisposeAsync() => _scene.DisposeAsync().AsTask();

    [Fact]
    public async Task Channels_of_one_guild_do_not_hear_what_is_said_in_each_other()
    {
        ChatGroup kitchen = _scene.AddChannel(_club, "kitchen");
        await _scene.AskInGroupAsync(_ana, _club, "My favourite dish is moussaka.");

        (await _scene.AskInGroupAsync(_ben, _club, "What is Ana's favourite dish?")).Text.Should().Contain("moussaka");
        (await _scene.AskInGroupAsync(_ben, kitchen, "What is Ana's favourite dish?")).Text.Should().NotContain("moussaka");
    }

    [Fact]
    public async Task A_public_thread_is_of_its_channel_and_a_private_one_keeps_its_words()
    {
        ChatGroup open = _scene.AddThread(_club, _ana, "openings", isPrivate: false);
        ChatGroup closed = _scene.AddThread(_club, _ana, "surprise", isPrivate: true, _ben);
        await _scene.AskInGroupAsync(_ana, open, "My favourite dish is moussaka.");
        await _scene.AskInGroupAsync(_ana, closed, "My favourite drink is horchata.");

        (await _scene.AskInGroupAsync(_ben, _club, "What is Ana's favourite dish?")).Text.Should().Contain("moussaka");
        (await _scene.AskInGroupAsync(_ben, closed, "What is Ana's favourite drink?")).Text.Should().Contain("horchata");
        (await _scene.AskInGroupAsync(_ben, _club, "What is Ana's favourite drink?")).Text.Should().NotContain("horchata");
        (await _scene.AskInGroupAsync(_ben, open, "What is Ana's favourite drink?")).Text.Should().NotContain("horchata");
        (await _scene.AskInGroupAsync(_ben, closed, "What is Ana's favourite dish?")).Text.Should().NotContain("moussaka");
    }

    [Fact]
    public async Task What_is_deleted_or_edited_on_Discord_is_known_no_more()
    {
        PersonMessage deleted = _scene.Address(_ana, _club, "My favourite dish is moussaka.");
        PersonMessage edited = _scene.Address(_ana, _club, "I live in Lisbon.");
        await _scene.SettleAsync();
        _scene.Delete(deleted);
        _scene.Edit(edited, "I live in Porto.");
        await _scene.SettleAsync();

        (await _scene.AskInGroupAsync(_ben, _club, "What is Ana's favourite dish?")).Text.Should().NotContain("moussaka");
        (await _scene.AskInGroupAsync(_ben, _club, "Where does Ana live?")).Text.Should().Contain("Porto").And.NotContain("Lisbon");
    }

    [Fact]
    public async Task What_was_said_in_a_thread_goes_with_it_when_it_is_deleted()
    {
        ChatGroup thread = _scene.AddThread(_club, _ana, "openings", isPrivate: false);
        await _scene.AskInGroupAsync(_ana, thread, "My favourite dish is moussaka.");
        await _scene.AskInGroupAsync(_ana, _club, "My favourite drink is horchata.");
        (await _scene.AskInGroupAsync(_ben, _club, "What is Ana's favourite dish?")).Text.Should().Contain("moussaka");

        _scene.Discord.DeleteChannel(_scene.ChannelOf(thread));
        await _scene.SettleAsync();

        (await _scene.AskInGroupAsync(_ben, _club, "What is Ana's favourite dish?")).Text.Should().NotContain("moussaka");
        (await _scene.AskInGroupAsync(_ben, _club, "What is Ana's favourite drink?")).Text.Should().Contain("horchata");
        (await _scene.AskAsync(_ana, "/mymemories")).Text.Should().NotContain("moussaka");
    }

    [Fact]
    public async Task A_channel_that_lets_the_bot_write_again_is_answered_at_once()
    {
        const string Sending = "POST /channels/{channel}/messages";
        EmulatedChannel channel = _scene.ChannelOf(_club);
        EmulatedRole own = _scene.Discord.RoleOf(channel.Guild!, _scene.Bot);
        _scene.Discord.ChangeChannel(
            channel, overwrites: [new EmulatedOverwrite(own.Id, false, DiscordPermissions.None, DiscordPermissions.SendMessages)]);
        _scene.Address(_ana, _club, "My favourite dish is moussaka.");
        await _scene.Discord.WaitForRequestsAsync(Sending, 1);
        await _scene.SettleAsync();

        _scene.Discord.ChangeChannel(channel, overwrites: []);

        (await _scene.AskInGroupAsync(_ben, _club, "What is Ana's favourite dish?")).Text.Should().Contain("moussaka");
        _scene.Discord.CountOf(Sending).Read.Should().Be(2, "one was refused");
    }

    [Fact]
    public async Task Who_takes_a_name_gets_nothing_of_who_had_it_and_who_gives_it_up_keeps_everything()
    {
        await _scene.AskAsync(_ana, "My favourite dish is moussaka.");
        await _scene.AskInGroupAsync(_ana, _club, "My favourite drink is horchata.");
        await _scene.SettleAsync();
        _scene.Rename(_ana, "Zoe");
        ChatPerson stranger = _scene.AddPerson("Ana");
        ChatGroup imitation = _scene.AddGroup("chess", stranger, _ben);

        foreach (string question in new[] { "What is my favourite dish?", "What is Ana's favourite dish?", "What is my favourite drink?", "/mymemories" })
        {
            (await _scene.AskAsync(stranger, question)).Text.Should().NotContain("moussaka").And.NotContain("horchata");
        }

        (await _scene.AskInGroupAsync(stranger, imitation, "What is Ana's favourite drink?")).Text.Should().NotContain("horchata");
        (await _scene.AskAsync(_ana, "What is my favourite dish?")).Text.Should().Contain("moussaka");
        (await _scene.AskInGroupAsync(_ana, _club, "What is my favourite drink?")).Text.Should().Contain("horchata");
    }

    [Fact]
    public async Task An_export_that_is_larger_than_Discord_takes_is_told_of_with_the_cure_and_to_its_asker_alone()
    {
        await _scene.AskAsync(_ana, "My favourite dish is moussaka.");
        await _scene.SettleAsync();
        _scene.Discord.LargestUpload = 100;

        _scene.Say(_ana, _club, "/export");
        BotMessage json = await _scene.WaitAsync(static sent => sent.Text.StartsWith("confidant-export.json", StringComparison.Ordinal));
        BotMessage page = await _scene.WaitAsync(static sent => sent.Text.StartsWith("confidant-export.html", StringComparison.Ordinal));
        await _scene.SettleAsync();

        foreach (BotMessage told in new[] { json, page })
        {
            told.Text.Should().Contain("larger than a file may be here").And.Contain("/token");
            told.IsFor(_ana).Should().BeTrue();
        }

        _scene.ShownToGroups.Should().BeEmpty();
        _scene.Discord.LargestUpload = 10_000_000;
        _scene.Say(_ana, _club, "/export");
        (await _scene.WaitAsync(static sent => sent.Files.Contains("moussaka"))).IsFor(_ana).Should().BeTrue();
    }
}
