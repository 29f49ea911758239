using System.Collections.Frozen;

namespace Confidant.Memory;

/// <summary>Finds what a group talks about: the words that come up in most of its messages.</summary>
internal static class GroupWords
{
    private const int Most = 5;
    private const int FewestMessages = 2;
    private const int ShortestWord = 3;

    // Words of talk itself, which no list of stop words has.
    private static readonly FrozenSet<string> _talk = WordSet.Of("""
        going want wants need know think good great nice okay yes sure please sorry maybe thing things think people someone
        everyone anyone something anything nothing always never still better best love hope come came coming see say said tell
        told make made take took give look looks find work works time today tomorrow yesterday haha jaja lol one two first new
        quiero quieres quiere puede puedo puedes creo sabe saber vamos voy ver decir dijo dice hacer hago hizo gente cosa cosas
        siempre nunca alguien algo mejor bueno buena buenos buenas hola gracias favor igual dia dias vez veces hoy manana ayer
        tengo tiene vive live lives called name dijo said
        """);

    /// <summary>The words, the commonest first; none that only one message has.</summary>
    public static IReadOnlyList<GroupWord> Find(IReadOnlyList<SummaryItem> items, int most = Most)
    {
        var names = items.SelectMany(static item => TextAnalyzer.FoldedWords(item.AuthorName)).ToHashSet(StringComparer.Ordinal);
        var uses = new Dictionary<string, List<(string Written, SummaryItem Item)>>(StringComparer.Ordinal);

        // A memory says in other words what its turn says: where there are turns, they count.
        bool hasTurns = items.Any(static item => item.Kind == RowKind.Turn);
        foreach (var item in items.Where(item => !hasTurns || item.Kind == RowKind.Turn))
        {
            AddWords(item, names, uses);
        }

        return [.. uses.Values
            .Select(static use => (Written: use, Items: use.Select(static one => one.Item).Distinct().ToList()))
            .Where(static word => word.Items.Count >= FewestMessages)
            .OrderByDescending(static word => word.Items.Select(static item => item.Author).Distinct().Count() * word.Items.Count)
            .ThenByDescending(static word => word.Items.Max(static item => item.SaidAt))
            .ThenBy(static word => word.Written[0].Written, StringComparer.Ordinal)
            .Take(most)
            .Select(static word => new GroupWord(Shown(word.Written), word.Items))];
    }

    private static void AddWords(
        SummaryItem item, HashSet<string> names, Dictionary<string, List<(string Written, SummaryItem Item)>> uses)
    {
        var tokens = new Tokenizer(TextAnalyzer.Capped(item.Text));
        while (tokens.MoveNext())
        {
            string word = TextAnalyzer.FoldedWord(tokens.Current);
            bool isWord = word.Length >= ShortestWord && !word.Any(char.IsDigit) && !names.Contains(word) && !_talk.Contains(word)
                && !StopWords.Of(item.Language).Contains(word) && !TimeWords.Contains(word, item.Language);
            if (isWord)
            {
                string stem = TextAnalyzer.Stem(word, item.Language);
                if (!uses.TryGetValue(stem, out var use))
                {
                    uses[stem] = use = [];
                }

                use.Add((tokens.Current.ToString(), item));
            }
        }
    }

    // A name is written with a capital wherever it stands; a word only at the beginning of a sentence.
    private static string Shown(List<(string Written, SummaryItem Item)> uses)
    {
        bool isName = uses.TrueForAll(static use => char.IsUpper(use.Written[0]));
        return uses.GroupBy(use => isName ? use.Written : use.Written.ToLowerInvariant(), StringComparer.Ordinal)
            .OrderByDescending(static form => form.Count()).ThenBy(static form => form.Key, StringComparer.Ordinal).First().Key;
    }
}
