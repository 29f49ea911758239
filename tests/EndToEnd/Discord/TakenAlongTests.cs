using Confidant.Emulators.Discord;
using Confidant.EndToEnd.Support;
using FluentAssertions;
using Xunit;

namespace Confidant.EndToEnd.Discord;

public sealed class TakenAlongTests : IAsyncLifetime
{
    private readonly string _snack = FreshWord.After("quokka");
    private DiscordScene _scene = null!;
    private ChatPerson _ana = null!;
    private ChatPerson _ben = null!;

    public enum Strange
    {
        ChatOfTwo,
        ChatOfThree,
        Guild,
    }

    public async Task InitializeAsync()
    {
        _scene = await DiscordScene.StartAsync();
        _ana = _scene.AddPerson("Ana");
        _ben = _scene.AddPerson("Ben");
    }

    public Task DisposeAsync() => _scene.DisposeAsync().AsTask();

    [Theory]
    [InlineData(Strange.ChatOfTwo)]
    [InlineData(Strange.ChatOfThree)]
    [InlineData(Strange.Guild)]
    public async Task Where_only_a_person_took_the_bot_along_it_answers_them_alone(Strange place)
    {
        ChatGroup here = Add(place);
        await _scene.AskAsync(_ana, $"My favourite snack is {_snack}.");
        await _scene.SettleAsync();

        await ExpectAsync(here, "help", "/mymemories");
        await ExpectAsync(here, "start", "commands only");
        await ExpectAsync(here, "privacy", "Sharing: off");
        await ExpectAsync(here, "whoami", "Your accounts");
        await ExpectAsync(here, "mymemories", _snack);
        await ExpectAsync(here, "why", "rests on nothing");
        await ExpectAsync(here, "session", "no sessions here", ("action", "new"));
        if (place != Strange.Guild)
        {
            // In a guild Discord shows it to whoever manages that.
            await ExpectAsync(here, "agent", "private chat");
        }

        await ExpectAsync(here, "token", "private chat only");
        (EmulatedInteraction export, _) = await _scene.RunAsync(_ana, here, "export");
        IReadOnlyList<EmulatedDiscordMessage> files = await _scene.Discord.WaitForAnswersAsync(export, 2);
        files.Should().OnlyContain(file => file.VisibleTo == _ana.Id && file.Attachments.Count == 1);

        _scene.Discord.SentTo(_scene.ChannelOf(here)).Should().OnlyContain(sent => sent.VisibleTo == _ana.Id);
        _scene.Discord.Refusals.Should().Be(0);
    }

    [Fact]
    public async Task What_is_forgotten_there_is_forgotten_everywhere_and_nothing_is_learned_there()
    {
        ChatGroup here = Add(Strange.ChatOfThree);
        await _scene.AskAsync(_ana, $"My favourite snack is {_snack}.");
        await _scene.SettleAsync();

        await ExpectAsync(here, "forget", "nothing of yours", ("topic", "here"));
        BotMessage asked = await ExpectAsync(here, "forget", _snack, ("topic", _snack));
        _scene.Press(_ana, asked, asked.Labels[0]);
        await _scene.WaitAsync(sent => sent.Place == here.Place && sent.Text.StartsWith("Forgotten", StringComparison.Ordinal));
        await _scene.SettleAsync();

        (await _scene.AskAsync(_ana, "/mymemories")).Text.Should().NotContain(_snack);
        (await _scene.RunAsync(_ben, here, "mymemories")).Answer.Text.Should().NotContain(_snack);
        _scene.Discord.SentTo(_scene.ChannelOf(here)).Should().OnlyContain(sent => sent.VisibleTo != null);
    }

    [Fact]
    public async Task An_admin_command_there_names_the_place_where_it_works()
    {
        await ExpectAsync(Add(Strange.ChatOfTwo), "group", "in a group that you administer");
        await ExpectAsync(Add(Strange.ChatOfThree), "stats", "in a group that you administer");
    }

    private ChatGroup Add(Strange place) => place switch
    {
        Strange.ChatOfTwo => _scene.AddChatOfPeople(_ana, _ben),
        Strange.ChatOfThree => _scene.AddChatOfPeople(_ana, _ben, _scene.AddPerson("Cleo")),
        _ => _scene.AddForeignGroup("Foreign", _ana, _ben),
    };

    private async Task<BotMessage> ExpectAsync(ChatGroup here, string command, string words, params (string Name, object Value)[] options)
    {
        (EmulatedInteraction run, BotMessage answer) = await _scene.RunAsync(_ana, here, command, options);
        (run.Acknowledgement, run.IsEphemeral, answer.VisibleTo, answer.Place).Should().Be((5, true, _ana.Id, here.Place));
        answer.Text.Should().Contain(words);
        return answer;
    }
}
