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
}
