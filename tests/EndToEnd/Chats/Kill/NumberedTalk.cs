using Confidant.EndToEnd.Support;
using FluentAssertions;

namespace Confidant.EndToEnd.Chats.Kill;

/// <summary>People who talk so that each reply can be matched with its message: in groups it names the message it answers; in
/// private each person goes round a circle of messages whose replies differ, so that a reply that is missing or out of order breaks
/// the circle, and one that came twice stands beside its double.</summary>
internal sealed class NumberedTalk
{
    private static readonly string[] _circle = ["hi", "thanks", "okay", "I live in Lisbon.", "Where do I live?"];

    private readonly ChatScene _scene;
    private readonly ChatPerson[] _people;
    private readonly ChatGroup[] _groups;
    private readonly Dictionary<string, int> _saidInPrivate = [];
    private readonly Dictionary<string, List<string>> _saidInGroups = [];
    private string[] _replies = [];

    /// <summary>Adds the people and the groups.</summary>
    public NumberedTalk(ChatScene scene, int people, int groups)
    {
        _scene = scene;

        // One name for all: the greeting names it, and is the same for everybody then.
        _people = [.. Enumerable.Range(0, people).Select(_ => scene.AddPerson("Robin"))];
        _groups = [.. Enumerable.Range(0, groups).Select(i => scene.AddGroup($"Group {i}", _people))];
    }

    /// <summary>How many replies there must be, each once.</summary>
    public int Said => _circle.Length + _saidInPrivate.Values.Sum() + _saidInGroups.Values.Sum(ids => ids.Count);

    /// <summary>Learns the replies of the circle from somebody who is not killed in between.</summary>
    public async Task RehearseAsync()
    {
        ChatPerson first = _scene.AddPerson("Robin");
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
        ChatPerson person = _people[random.Next(_people.Length)];
        if (random.Next(2) == 0)
        {
            int turn = _saidInPrivate.GetValueOrDefault(person.Place);
            _scene.Say(person, _circle[turn % _circle.Length]);
            _saidInPrivate[person.Place] = turn + 1;
            return;
        }

        ChatGroup group = _groups[random.Next(_groups.Length)];
        List<string> said = _saidInGroups.TryGetValue(group.Place, out List<string>? known) ? known : _saidInGroups[group.Place] = [];
        said.Add(_scene.Address(person, group, $"Marble {said.Count} is mine.").Id);
    }

    /// <summary>How many replies came a second time, so far.</summary>
    public int CountDuplicates() =>
        _people.Sum(person => Doubles(_scene.SentTo(person.Place), static sent => sent.Text))
        + _groups.Sum(group => Doubles(_scene.SentTo(group.Place), static sent => sent.Answers));

    /// <summary>Fails where a message has no reply, or the replies of a conversation are out of order.</summary>
    public void VerifyAllAnswered()
    {
        foreach (ChatPerson person in _people)
        {
            int count = _saidInPrivate.GetValueOrDefault(person.Place);
            WithoutDoubles(_scene.SentTo(person.Place), static sent => sent.Text)
                .Should().Equal(Enumerable.Range(0, count).Select(i => _replies[i % _replies.Length]), $"{person.Place} was answered so");
        }

        foreach (ChatGroup group in _groups)
        {
            WithoutDoubles(_scene.SentTo(group.Place), static sent => sent.Answers ?? "")
                .Should().Equal(_saidInGroups.GetValueOrDefault(group.Place) ?? [], $"group {group.Place} was answered so");
        }
    }

    private static int Doubles<T>(IReadOnlyList<BotMessage> sent, Func<BotMessage, T> key) =>
        sent.Count - WithoutDoubles(sent, key).Count;

    private static List<T> WithoutDoubles<T>(IReadOnlyList<BotMessage> sent, Func<BotMessage, T> key)
    {
        var keys = new List<T>();
        foreach (BotMessage message in sent)
        {
            if (keys.Count == 0 || !EqualityComparer<T>.Default.Equals(keys[^1], key(message)))
            {
                keys.Add(key(message));
            }
        }

        return keys;
    }
}
