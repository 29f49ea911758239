using System.Text;

namespace Confidant.Adapters.Tests.Outgoing;

/// <summary>Makes Markdown by chance: nested, broken, in many scripts, long. Its words are numbered, so that none can be lost, doubled or
/// moved without notice.</summary>
internal sealed class MarkdownMaker(Random random)
{
    private static readonly string[] _marks = ["**", "*", "__", "_", "~~", "`", "``", "[", "] (", "](https://a.example)", ")", "|", "> ", "\\", "![", "<", "&amp;", "||"];

    private static readonly string[] _letters =
        ["é", "\U0001F600", "e\u0301", "\U0001F468\u200D\U0001F469\u200D\U0001F467", "\U0001F1EA\U0001F1F8", "שלום", "مرحبا", "日本語", "\u200F", "👍🏽"];

    private int _words;

    /// <summary>How many words it has written.</summary>
    public int Words => _words;

    public string Make(int length)
    {
        var text = new StringBuilder();
        while (text.Length < length)
        {
            text.Append(Block(random.Next(4))).Append("\n\n");
        }

        return text.ToString();
    }

    private string Block(int depth) => random.Next(depth == 0 ? 7 : 10) switch
    {
        0 => $"{new string('#', random.Next(1, 7))} {Line()}",
        1 => $"```{(random.Next(2) == 0 ? "cs" : "")}\n{Lines(random.Next(1, random.Next(20) == 0 ? 400 : 8), () => (random.Next(2) == 0 ? "    " : "") + Word())}\n```",
        2 => $"|{Word()}|{Line()}|\n|---|:--:|\n{Lines(random.Next(1, 5), () => $"|{Word()}|{Word()} {Letter()}|")}",
        3 => string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => _marks[random.Next(_marks.Length)] + Word())),
        4 => string.Join(random.Next(3) == 0 ? "" : " ", Enumerable.Range(0, random.Next(1, random.Next(15) == 0 ? 2000 : 40)).Select(_ => Word())),
        5 => $"{Line()}\n---",
        6 => Lines(random.Next(1, 6), Line),
        7 => Lines(1, () => Indented("> ", Block(depth - 1))),
        8 => Lines(random.Next(1, 4), () => Indented("- ", Block(depth - 1))),
        _ => Lines(random.Next(1, 4), () => Indented("1. ", Block(depth - 1))),
    };

    private string Line() => string.Join(' ', Enumerable.Range(0, random.Next(1, 8)).Select(_ => random.Next(7) switch
    {
        0 => $"**{Word()}**",
        1 => $"*{Word()} {Letter()}*",
        2 => $"`{Word()}`",
        3 => $"[{Word()} *{Word()}*](https://a.example/{Letter()})",
        4 => $"**{Word()} *{Word()} ~~{Word()}~~* `{Word()}`**",
        5 => Letter() + Letter(),
        _ => Word(),
    }));

    private static string Indented(string mark, string block) =>
        mark + block.Replace("\n", "\n" + (mark == "> " ? mark : new string(' ', mark.Length)), StringComparison.Ordinal);

    private static string Lines(int count, Func<string> line) => string.Join('\n', Enumerable.Range(0, count).Select(_ => line()));

    private string Word() => $"w{_words++}x";

    private string Letter() => _letters[random.Next(_letters.Length)];
}
