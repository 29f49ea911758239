using System.Globalization;
using Confidant.Emulators.Processes;
using Confidant.EndToEnd.Support;
using FluentAssertions;
using Xunit;
using Xunit.Abstractions;

namespace Confidant.EndToEnd.Chats;

/// <summary>A generated conversation with a word of its own in every message; after each step every new message of the bot is held
/// against what may be told where, as this test understands the rule.</summary>
public abstract class CanaryConversationTests : IAsyncLifetime
{
    private const int Steps = 70;

    private static readonly string[] _names = ["Ana", "Ben", "Eva"];
    private static readonly string[] _rooms = ["Chess", "Hiking"];
    private static readonly string[] _commands = ["/mymemories", "/export", "/privacy", "/why", "/help"];

    private readonly CanaryLedger _ledger = new();
    private readonly int _seed = int.TryParse(Environment.GetEnvironmentVariable("CONFIDANT_SEED"), out int given)
        ? given
        : Random.Shared.Next();

    private readonly ChatPlatform _platform;
    private readonly ITestOutputHelper _output;
    private ChatScene _scene = null!;
    private ChatPerson[] _people = null!;
    private ChatGroup[] _groups = null!;
    private Random _random = null!;

    private protected CanaryConversationTests(ChatPlatform platform, ITestOutputHelper output)
    {
        _platform = platform;
        _output = output;
    }

    public async Task InitializeAsync()
    {
        _output.WriteLine($"CONFIDANT_SEED={_seed}");
        _random = new Random(_seed);
        _scene = await ChatScene.StartAsync(_platform, ("Serilog__MinimumLevel__Default", "Debug"));
        _people = [.. _names.Select(name => _scene.AddPerson(name))];
        _groups = [.. _rooms.Select(name => _scene.AddGroup(name, _people))];
    }

    public Task DisposeAsync() => _scene.DisposeAsync().AsTask();

    [Fact]
    public async Task Every_word_turns_up_only_where_it_may()
    {
        var told = new HashSet<string>();
        for (int step = 0; step < Steps; step++)
        {
            int before = _scene.SentTo().Count;
            ChatPerson asker = _people[_random.Next(_people.Length)];
            bool isOwnData = await StepAsync(asker);
            await _scene.SettleAsync();
            foreach (BotMessage sent in _scene.SentTo().Skip(before))
            {
                foreach (CanaryWord word in _ledger.In(sent.Whole))
                {
                    told.Add(word.Word);
                    word.MayBeTold(sent, asker, isOwnData).Should().BeTrue(
                        "step {0} of seed {1}: {2} to chat {3}, seen by {4}, asked by {5}", step, _seed, word, sent.Place, sent.VisibleTo, asker);
                }
            }
        }

        told.Should().HaveCountGreaterThan(3, "the bot must have told something of what it knows");
        await ForgetAllAsync();
        await _scene.Host.StopAsync();
        NoLogHoldsAWord();
        _ledger.Words.Where(word => FileScan.FilesWith(_scene.Directory.Path, word.Word).Count > 0)
            .Select(static word => word.Word).Should().BeEmpty("everybody has forgotten everything (seed {0})", _seed);
    }

    /// <summary>One thing that somebody does.</summary>
    /// <returns>Whether they asked for their own data.</returns>
    private async Task<bool> StepAsync(ChatPerson asker)
    {
        ChatGroup? group = _random.Next(5) < 2 ? null : _groups[_random.Next(_groups.Length)];
        switch (_random.Next(12))
        {
            case < 4:
                Tell(asker, group);
                return false;
            case < 7:
                string other = _names[_random.Next(_names.Length)];
                string[] questions = ["What do I adore?", $"What does {other} adore?", $"What do you know about {other}?", "What do you know about me?"];
                Say(asker, group, questions[_random.Next(questions.Length)]);
                return false;
            case 7:
                _scene.Say(asker, _ledger.Share(asker) ? "/privacy share" : "/privacy private");
                return true;
            case 8:
                Edit();
                return false;
            case 9:
                await ForgetOneAsync(asker);
                return true;
            case 10:
                Say(asker, group, "Don't share that.");
                _ledger.MarkLastPrivate(asker, group?.Place ?? asker.Place);
                return true;
            default:
                string command = _commands[_random.Next(_commands.Length)];
                _ = group is null ? _scene.Say(asker, command) : _scene.Say(asker, group, command);
                return true;
        }
    }

    private void Tell(ChatPerson speaker, ChatGroup? group)
    {
        string word = _ledger.NewWord();
        PersonMessage said = Say(speaker, group, $"I adore {word}.");
        _ledger.Add(word, speaker, said);
    }

    private PersonMessage Say(ChatPerson speaker, ChatGroup? group, string text) => group is null
        ? _scene.Say(speaker, text)
        : _scene.Address(speaker, group, text);

    private void Edit()
    {
        if (_ledger.PickLive(_random) is not { } old)
        {
            return;
        }

        string word = _ledger.NewWord();
        _scene.Edit(old.Said, $"I adore {word}.");
        _ledger.Replace(old, word);
    }

    private async Task ForgetOneAsync(ChatPerson asker)
    {
        if (_ledger.PickLive(_random, asker) is not { } word)
        {
            return;
        }

        BotMessage question = await _scene.AskAsync(asker, $"/forget {word.Word}");
        _scene.Press(asker, question, "Forget it");
        await _scene.WaitAsync(sent => sent == question && sent.Text.Contains("Nothing of it is left"));
        question.Text.Should().NotContain(word.Word);
        word.IsGone = true;
    }

    private async Task ForgetAllAsync()
    {
        foreach (ChatPerson person in _people)
        {
            // Whoever has said nothing is told so.
            BotMessage question = await _scene.AskAsync(person, "/forget all");
            if (question.Labels.Count > 0)
            {
                _scene.Press(person, question, "Forget it");
                await _scene.WaitAsync(sent => sent == question && sent.Text.Contains("Nothing of it is left"));
            }
        }

        await _scene.SettleAsync();
        string health = (await HostHealth.ReadAsync(_scene.Host)).Body.ToString();
        _ledger.In(health).Should().BeEmpty();
    }

    private void NoLogHoldsAWord()
    {
        string logs = _scene.Host.Output + string.Concat(Directory
            .EnumerateFiles(_scene.Directory.File("logs"), "*", SearchOption.AllDirectories).Select(File.ReadAllText));
        logs.Should().Contain("INF");
        _ledger.In(logs).Should().BeEmpty(string.Create(CultureInfo.InvariantCulture, $"no log line holds a word (seed {_seed})"));
    }

    public sealed class OnTelegram(ITestOutputHelper output) : CanaryConversationTests(ChatPlatform.Telegram, output);

    public sealed class OnTelegramWebhook(ITestOutputHelper output) : CanaryConversationTests(ChatPlatform.TelegramWebhook, output);

    public sealed class OnDiscord(ITestOutputHelper output) : CanaryConversationTests(ChatPlatform.Discord, output);
}
