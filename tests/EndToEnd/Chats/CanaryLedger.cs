using Confidant.EndToEnd.Support;

namespace Confidant.EndToEnd.Chats;

/// <summary>Which words were said where, and what their speakers want of them.</summary>
internal sealed class CanaryLedger
{
    private readonly List<CanaryWord> _words = [];
    private readonly HashSet<ChatPerson> _sharing = [];
    private int _count;

    /// <summary>All words that were said.</summary>
    public IReadOnlyList<CanaryWord> Words => _words;

    /// <summary>A new word, as long as the others.</summary>
    public string NewWord()
    {
        int rest = _count++;
        Span<char> word = ['z', 'y', ' ', ' ', ' ', ' ', ' ', 'k'];
        for (int i = 2; i < 7; i++)
        {
            string letters = i % 2 == 0 ? "bdfglmnprt" : "aeiou";
            word[i] = letters[rest % letters.Length];
            rest /= letters.Length;
        }

        return new string(word);
    }

    /// <summary>Notes what was said.</summary>
    public void Add(string word, ChatPerson person, PersonMessage said) =>
        _words.Add(new CanaryWord(word, person, said) { IsShared = said.Place == person.Place && _sharing.Contains(person) });

    /// <summary>Shares what a person says from now on, or no more.</summary>
    /// <returns>Whether it is shared now.</returns>
    public bool Share(ChatPerson person) => !_sharing.Remove(person) && _sharing.Add(person);

    /// <summary>The words of a text.</summary>
    public IEnumerable<CanaryWord> In(string text) => _words.Where(word => text.Contains(word.Word, StringComparison.OrdinalIgnoreCase));

    /// <summary>A word that is still there; null where none is.</summary>
    public CanaryWord? PickLive(Random random, ChatPerson? person = null)
    {
        List<CanaryWord> live = _words.FindAll(word => !word.IsGone && (person is null || word.Person == person));
        return live.Count == 0 ? null : live[random.Next(live.Count)];
    }

    /// <summary>The old word is edited away; the new one is no more open than it, and stands where it stood.</summary>
    public void Replace(CanaryWord old, string word)
    {
        old.IsGone = true;
        _words.Insert(_words.IndexOf(old) + 1, old with { Word = word, IsGone = false, IsShared = old.IsShared && _sharing.Contains(old.Person) });
    }

    /// <summary>A person's latest word of a place becomes private.</summary>
    public void MarkLastPrivate(ChatPerson person, string place)
    {
        if (_words.FindLast(word => word.Person == person && word.Said.Place == place && !word.IsGone) is { } last)
        {
            last.IsPrivate = true;
            last.IsShared = false;
        }
    }
}
