using System.Collections.Frozen;
using Confidant.Memory;

namespace Confidant.BotHost.Models.Offline;

/// <summary>Tells greetings, thanks and nods from what has content.</summary>
/// <param name="analyzer">Cuts messages into words.</param>
internal sealed class SmallTalk(TextAnalyzer analyzer)
{
    private const int MaxWords = 7;

    private static readonly FrozenSet<string> _greetings = Of("""
        hi hello hey hiya greetings morning afternoon evening hola buenas buenos start holi
        """);

    private static readonly FrozenSet<string> _thanks = Of("thanks thank thx ty cheers gracias agradezco");

    private static readonly FrozenSet<string> _nods = Of("""
        ok okay k yes no yep nope sure cool great nice perfect fine right alright lol haha bye goodbye si vale bien genial perfecto
        claro jaja jajaja adios chao guay
        """);

    /// <summary>Whether a message greets and says nothing else.</summary>
    public bool IsGreeting(string message) => Begins(message, _greetings) || Begins(message, Of("good"), _greetings);

    /// <summary>Whether a message thanks and says nothing else.</summary>
    public bool IsThanks(string message) => IsShort(message, out var words) && words.Any(_thanks.Contains);

    /// <summary>Whether a message only agrees, declines or takes leave.</summary>
    public bool IsNod(string message) => IsShort(message, out var words) && words.Count <= 3 && _nods.Contains(words[0]);

    private bool Begins(string message, FrozenSet<string> first, FrozenSet<string>? second = null) =>
        IsShort(message, out var words) && first.Contains(words[0])
        && (second is null || (words.Count > 1 && second.Contains(words[1])));

    private bool IsShort(string message, out IReadOnlyList<string> words)
    {
        words = message.Length > 200 ? [] : analyzer.Words(message);
        return words.Count is > 0 and <= MaxWords;
    }

    private static FrozenSet<string> Of(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
