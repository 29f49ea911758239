using Confidant.Emulators.Telegram;
using Confidant.EndToEnd.Support;
using FluentAssertions;

namespace Confidant.EndToEnd.Telegram.Kill;

/// <summary>People who talk so that each reply can be matched with its message: in groups it names the message it answers; in
/// private each person goes round a circle of messages whose replies differ, so that a reply that is missing or out of order breaks
/// the circle, and one that came twice stands beside its double.</summary>
internal sealed class NumberedTalk
{
    private static readonly string[] _circle = ["hi", "thanks", "okay", "/help", "/start", "I live in Lisbon."];

    private readonly TelegramScene _scene;
    private readonly EmulatedUser[] _people;
    private readonly EmulatedChat[] _groups;
    private readonly Dictionary<long, int> _saidInPrivate = [];
    private readonly Dictionary<long, List<long>> _saidInGroups = [];
    private string[] _replies = [];

    /// <summary>Adds the people and the groups.</summary>
    public NumberedTalk(TelegramScene scene, int people, int groups)
    {
        _scene = scene;

        // One name for all: the greeting names it, and is the same for everybody then.
        _people = [.. Enumerable.Range(0, people).Select(_ => scene.Telegram.AddUser("Robin"))];
        _groups = [.. Enumerable.Range(0, groups).Select(i => scene.Telegram.AddGroup($"Group {i}", _people, [scene.Bot]))];
    }

    /// <summary>How many replies there must be, each once.</summary>
    public int Said => _circle.Length + _saidInPrivate.Values.Sum() + _saidInGroups.Values.Sum(ids => ids.Count);

    /// <summary>Learns the replies of the circle from somebody who is not killed in between.</summary>
    public async Task RehearseAsync()
    {
        EmulatedUser first = _scene.Telegram.AddUser("Robin");
        var replies = new List<string>();
        foreach (string text in _circle)
        {
            replies.Add((await _scene.AskAsync(first, text)).Text);
        }

        replies.Should().OnlyHaveUniqueItems();
        _replies = [.. replies];
    }

    /// <summary>Lets somebody say something somewhere.</summary>
    public void SayAnything(Random random)
    {
        EmulatedUser person = _people[random.Next(_people.Length)];
        if (random.Next(2) == 0)
        {
            int turn = _saidInPrivate.GetValueOrDefault(person.Id);
            _scene.Telegram.Say(person, _scene.Bot, _circle[turn % _circle.Length]);
            _saidInPrivate[person.Id] = turn + 1;
            return;
        }

        EmulatedChat group = _groups[random.Next(_groups.Length)];
        List<long> said = _saidInGroups.TryGetValue(group.Id, out List<long>? known) ? known : _saidInGroups[group.Id] = [];
        said.Add(_scene.Telegram.Say(person, group, $"@{_scene.Bot.Username} Marble {said.Count} is mine.").MessageId);
    }

    /// <summary>How many replies came a second time, so far.</summary>
    public int CountDuplicates() =>
        _people.Sum(person => Doubles(_scene.Telegram.SentTo(person.Id), static sent => sent.Text))
        + _groups.Sum(group => Doubles(_scene.Telegram.SentTo(group.Id), static sent => sent.ReplyTo));

    /// <summary>Fails where a message has no reply, or the replies of a conversation are out of order.</summary>
    public void VerifyAllAnswered()
    {
        foreach (EmulatedUser person in _people)
        {
            int count = _saidInPrivate.GetValueOrDefault(person.Id);
            WithoutDoubles(_scene.Telegram.SentTo(person.Id), static sent => sent.Text)
                .Should().Equal(Enumerable.Range(0, count).Select(i => _replies[i % _replies.Length]), $"{person.Id} was answered so");
        }

        foreach (EmulatedChat group in _groups)
        {
            WithoutDoubles(_scene.Telegram.SentTo(group.Id), static sent => sent.ReplyTo ?? 0)
                .Should().Equal(_saidInGroups.GetValueOrDefault(group.Id) ?? [], $"group {group.Id} was answered so");
        }
    }

    private static int Doubles<T>(IReadOnlyList<SentMessage> sent, Func<SentMessage, T> key) =>
        sent.Count - WithoutDoubles(sent, key).Count;

    private static List<T> WithoutDoubles<T>(IReadOnlyList<SentMessage> sent, Func<SentMessage, T> key)
    {
        var keys = new List<T>();
        foreach (SentMessage message in sent)
        {
            if (keys.Count == 0 || !EqualityComparer<T>.Default.Equals(keys[^1], key(message)))
            {
                keys.Add(key(message));
            }
        }

        return keys;
    }
}
