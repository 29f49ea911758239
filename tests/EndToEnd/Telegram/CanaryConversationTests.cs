using System.Globalization;
using System.Text;
using Confidant.Emulators.Telegram;
using Confidant.EndToEnd.Support;
using FluentAssertions;
using Xunit;
using Xunit.Abstractions;

namespace Confidant.EndToEnd.Telegram;

/// <summary>A generated conversation with a word of its own in every message; after each step every new message of the bot is held
/// against what may be told where, as this test understands the rule.</summary>
public sealed class CanaryConversationTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Steps = 70;

    private static readonly string[] _names = ["Ana", "Ben", "Eva"];
    private static readonly string[] _rooms = ["Chess", "Hiking"];
    private static readonly string[] _commands = ["/mymemories", "/export", "/privacy", "/why", "/help"];

    private readonly CanaryLedger _ledger = new();
    private readonly int _seed = int.TryParse(Environment.GetEnvironmentVariable("CONFIDANT_SEED"), out int given)
        ? given
        : Random.Shared.Next();

    private TelegramScene _scene = null!;
    private EmulatedUser[] _people = null!;
    private EmulatedChat[] _groups = null!;
    private Random _random = null!;

    public async Task InitializeAsync()
    {
        output.WriteLine($"CONFIDANT_SEED={_seed}");
        _random = new Random(_seed);
        _scene = await TelegramScene.StartAsync(("Serilog__MinimumLevel__Default", "Debug"));
        _people = [.. _names.Select(name => _scene.Telegram.AddUser(name))];
        _groups = [.. _rooms.Select(name => _scene.Telegram.AddGroup(name, _people, [_scene.Bot]))];
        foreach (EmulatedChat group in _groups)
        {
            group.BotsAreAdmins = true;
        }
    }

    public Task DisposeAsync() => _scene.DisposeAsync().AsTask();

    [Fact]
    public async Task Every_word_turns_up_only_where_it_may()
    {
        var told = new HashSet<string>();
        for (int step = 0; step < Steps; step++)
        {
            int before = _scene.Telegram.SentTo().Count;
            EmulatedUser asker = _people[_random.Next(_people.Length)];
            bool isOwnData = await StepAsync(asker);
            await _scene.SettleAsync();
            foreach (SentMessage sent in _scene.Telegram.SentTo().Skip(before))
            {
                foreach (CanaryWord word in _ledger.In(sent.Text + Encoding.UTF8.GetString(sent.Document?.Content ?? [])))
                {
                    told.Add(word.Word);
                    word.MayBeTold(sent, asker.Id, isOwnData).Should().BeTrue(
                        "step {0} of seed {1}: {2} to chat {3}, seen by {4}, asked by {5}", step, _seed, word, sent.ChatId, sent.VisibleTo, asker.Id);
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
    private async Task<bool> StepAsync(EmulatedUser asker)
    {
        EmulatedChat? group = _random.Next(5) < 2 ? null : _groups[_random.Next(_groups.Length)];
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
                _scene.Telegram.Say(asker, _scene.Bot, _ledger.Share(asker.Id) ? "/privacy share" : "/privacy private");
                return true;
            case 8:
                Edit();
                return false;
            case 9:
                await ForgetOneAsync(asker);
                return true;
            case 10:
                Say(asker, group, "Don't share that.");
                _ledger.MarkLastPrivate(asker.Id, group?.Id ?? asker.Id);
                return true;
            default:
                string command = _commands[_random.Next(_commands.Length)];
                _ = group is null ? _scene.Telegram.Say(asker, _scene.Bot, command) : _scene.Telegram.Say(asker, group, command);
                return true;
        }
    }

    private void Tell(EmulatedUser speaker, EmulatedChat? group)
    {
        string word = _ledger.NewWord();
        UserMessage said = Say(speaker, group, $"I adore {word}.");
        _ledger.Add(word, speaker.Id, group?.Id ?? speaker.Id, said);
    }

    private UserMessage Say(EmulatedUser speaker, EmulatedChat? group, string text) => group is null
        ? _scene.Telegram.Say(speaker, _scene.Bot, text)
        : _scene.Telegram.Say(speaker, group, $"@{_scene.Bot.Username} {text}");

    private void Edit()
    {
        if (_ledger.PickLive(_random) is not { } old)
        {
            return;
        }

        string word = _ledger.NewWord();
        string mention = old.Chat < 0 ? $"@{_scene.Bot.Username} " : "";
        _scene.Telegram.Edit(old.Said, $"{mention}I adore {word}.");
        _ledger.Replace(old, word);
    }

    private async Task ForgetOneAsync(EmulatedUser asker)
    {
        if (_ledger.PickLive(_random, asker.Id) is not { } word)
        {
            return;
        }

        SentMessage question = await _scene.AskAsync(asker, $"/forget {word.Word}");
        _scene.Press(asker, question, "Forget it");
        await _scene.WaitAsync(sent => sent == question && sent.Text.Contains("Nothing of it is left"));
        question.Text.Should().NotContain(word.Word);
        word.IsGone = true;
    }

    private async Task ForgetAllAsync()
    {
        foreach (EmulatedUser person in _people)
        {
            // Whoever has said nothing is told so.
            SentMessage question = await _scene.AskAsync(person, "/forget all");
            if (question.Buttons.Count > 0)
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
}
