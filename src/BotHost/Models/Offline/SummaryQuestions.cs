namespace Confidant.BotHost.Models.Offline;

/// <summary>Knows the questions that a summary answers.</summary>
internal static class SummaryQuestions
{
    private const int MostWords = 12;

    /// <summary>Whether a message asks what the group talks about.</summary>
    /// <param name="words">Its words, folded.</param>
    public static bool AsksAboutGroup(IReadOnlyList<string> words)
    {
        if (words.Count is 0 or > MostWords)
        {
            return false;
        }

        bool namesGroup = words.Any(static word => word is "group" or "chat" or "channel" or "grupo" or "canal");
        bool namesPlace = namesGroup || words[^1] is "here" or "aqui";
        bool isEnglish = words.Contains("about")
            && (words[0] is "what" or "whats" or "tell" or "summarize" or "summarise")
            && (words[^1] is "about" || words.Any(static word => word is "talk" or "talking" or "discuss")
                || (words[0] is "tell" && words[^1] is "group" or "chat" or "channel"));
        bool isSpanish = words.Any(static word => word is "va" or "trata" or "habla" or "hablamos" or "hablan" or "hablais")
            && Follow(words, "de", "que");
        bool isRequest = words[0] is "summarize" or "summarise" or "resume" or "resumeme" && namesGroup;
        return isRequest || (namesPlace && (isEnglish || isSpanish));
    }

    /// <summary>Whether a message asks for everything that is known about who asks.</summary>
    /// <param name="words">Its words, folded.</param>
    public static bool AsksForAll(IReadOnlyList<string> words) =>
        words.Any(word => word is "know" or "remember" or "sabes" or "recuerdas" or "conoces" or "recuerda" or "tell" or "dime")
        && words.Count <= 9
        && (Follow(words, "about", "me") || Follow(words, "about", "myself") || Follow(words, "sobre", "mi") || Follow(words, "de", "mi"))
        && words[^1] is "me" or "mi" or "myself" or "yet" or "now" or "far";

    private static bool Follow(IReadOnlyList<string> words, string first, string second)
    {
        for (int i = 0; i + 1 < words.Count; i++)
        {
            if (words[i] == first && words[i + 1] == second)
            {
                return true;
            }
        }

        return false;
    }
}
