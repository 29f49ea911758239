namespace Confidant.BotHost.Models.Offline;

/// <summary>Tells by its words whether a message goes on with what was said in its session.</summary>
internal static class FollowUpReader
{
    private const int MostWords = 30;
    private const int MostItemWords = 9;

    private static readonly string[] _recap =
    [
        "what did we talk about", "what have we talked about", "what have we discussed", "what did we discuss",
        "what were we talking about", "what are we talking about", "summarize this session", "summarise this session", "summarize our conversation", "summarise our conversation",
        "summarize what we talked about", "recap", "de que hemos hablado", "de que hablamos", "de que estabamos hablando",
        "resume esta sesion", "resume la conversacion", "resume esta conversacion", "resume nuestra conversacion",
    ];

    private static readonly string[] _saidByBot =
    [
        "what did you say", "what did you tell me", "what did you mention", "what did you suggest", "what did you recommend",
        "what did you mean", "remind me what you said", "que dijiste", "que me dijiste", "que mencionaste", "que sugeriste",
        "que me sugeriste", "que recomendaste", "que me recomendaste", "recuerdame lo que dijiste", "recuerdame que dijiste",
    ];

    private static readonly string[] _more =
    [
        "tell me more", "say more", "more about", "more on", "go on", "elaborate", "explain that", "you mentioned", "you said",
        "you told me", "you suggested", "you recommended", "i mentioned", "i told you about", "we talked about", "we discussed",
        "we spoke about", "cuentame mas", "dime mas", "hablame mas", "explicame mas", "mas sobre", "mas acerca", "mas detalles",
        "sigue", "continua", "mencionaste", "que dijiste", "que me dijiste", "mencione", "que te conte", "hablamos", "del que hablamos",
        "de la que hablamos",
    ];

    private static readonly string[] _compare =
    [
        "compare", "how does that compare", "how do they compare", "compared to", "compared with", "in comparison", "compara",
        "comparalo", "comparala", "comparalos", "comparalas", "en comparacion", "comparado con", "comparada con",
    ];

    private static readonly Dictionary<string, int> _ordinals = Numbered(
        "first primero primera primer",
        "second segundo segunda",
        "third tercero tercera tercer",
        "fourth cuarto cuarta",
        "fifth quinto quinta");

    /// <summary>The follow-up that a message is; null where it is none.</summary>
    /// <param name="words">Its words, folded.</param>
    public static FollowUp? Read(IReadOnlyList<string> words)
    {
        if (words.Count is 0 or > MostWords)
        {
            return null;
        }

        string message = $" {string.Join(' ', words)} ";
        if (FindItem(words, message) is { } item)
        {
            return new FollowUp(FollowUpKind.Item, item);
        }

        return Begins(message, _recap) ? new FollowUp(FollowUpKind.Recap)
            : Begins(message, _compare) || (Has(message, _compare) && words.Count <= MostItemWords) ? new FollowUp(FollowUpKind.Compare)
            : Begins(message, _saidByBot) ? new FollowUp(FollowUpKind.SaidByBot)
            : Asks(message, words) && Has(message, _more) ? new FollowUp(FollowUpKind.More)
            : null;
    }

    // "and the second one?", "tell me more about the first option", "¿y la última?"
    private static int? FindItem(IReadOnlyList<string> words, string message)
    {
        if (words.Count > MostItemWords)
        {
            return null;
        }

        for (int i = 1; i < words.Count; i++)
        {
            bool isNamed = words[i - 1] is "the" or "el" or "la" or "del";
            bool isAll = i == words.Count - 1
                || words[i + 1] is "one" or "option" or "item" or "point" or "idea" or "opcion" or "punto" or "cosa";
            bool asks = words[0] is "and" or "y" or "what" or "que" or "tell" or "dime" or "which" or "cual" or "the" or "el" or "la"
                || Has(message, _more);
            if (isNamed && isAll && asks && _ordinals.TryGetValue(words[i], out int item))
            {
                return item;
            }
        }

        return null;
    }

    // "You mentioned a collaboration" alone is a remark, "what was the collaboration you mentioned" is not.
    private static bool Asks(string message, IReadOnlyList<string> words) =>
        QuestionWords.Starts.Contains(words[0]) || words[0] is "and" or "y"
        || QuestionWords.Requests.Any(request => message.StartsWith($" {request}", StringComparison.Ordinal))
        || _more.Any(phrase => message.StartsWith($" {phrase} ", StringComparison.Ordinal) && !phrase.StartsWith("you ", StringComparison.Ordinal)
            && !phrase.StartsWith("i ", StringComparison.Ordinal) && !phrase.StartsWith("we ", StringComparison.Ordinal)
            && phrase is not ("mencionaste" or "mencione" or "hablamos"));

    private static Dictionary<string, int> Numbered(params string[] ordinals)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal) { ["last"] = -1, ["ultimo"] = -1, ["ultima"] = -1 };
        for (int i = 0; i < ordinals.Length; i++)
        {
            foreach (string word in ordinals[i].Split(' '))
            {
                numbers.Add(word, i + 1);
            }
        }

        return numbers;
    }

    private static bool Begins(string message, string[] phrases) =>
        phrases.Any(phrase => message.StartsWith($" {phrase} ", StringComparison.Ordinal));

    private static bool Has(string message, string[] phrases) =>
        phrases.Any(phrase => message.Contains($" {phrase} ", StringComparison.Ordinal));
}
