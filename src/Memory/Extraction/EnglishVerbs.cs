using System.Collections.Frozen;

namespace Confidant.Memory;

/// <summary>Turns English verbs of the first person into the third.</summary>
internal static class EnglishVerbs
{
    private static readonly FrozenSet<string> _unchanged = WordSet.Of("""
        will would can could should might may must shall
        had did went got made took came saw knew thought gave found told felt became left put kept began bought brought met ran
        paid sat said sent slept spent stood taught understood won wrote lost led held heard grew forgot flew fell drove drank ate
        chose broke built caught cut did drew fought froze hid hurt kept laid lent let lit meant quit rode rose sang sank sold
        shook shot showed shut spoke stole stuck swam swore taught threw tore wore woke was were been
        """);

    private static readonly FrozenSet<string> _presentInEed = WordSet.Of("need feed breed bleed speed succeed proceed exceed");

    private static readonly FrozenSet<string> _modals = WordSet.Of("will would can could should might may must shall");

    private static readonly FrozenSet<string> _sameInPresent = WordSet.Of("cut let quit read put hurt shut been");

    /// <summary>Whether a word is a verb of the past.</summary>
    public static bool IsPast(string word) =>
        (_unchanged.Contains(word) && !_modals.Contains(word) && !_sameInPresent.Contains(word))
        || (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) && !_presentInEed.Contains(word)
            && word is not ("called" or "named" or "based" or "married" or "used" or "retired" or "divorced"));

    /// <summary>The third person of a verb: "live" → "lives"; a past or modal form stays.</summary>
    /// <param name="verb">The verb, folded and spelled out.</param>
    public static string ToThirdPerson(string verb)
    {
        switch (verb)
        {
            case "am" or "are" or "is":
                return "is";
            case "have":
                return "has";
            case "do" or "go":
                return verb + "es";
        }

        if (_unchanged.Contains(verb)
            || (verb.EndsWith("ed", StringComparison.Ordinal) && verb.Length > 3 && !_presentInEed.Contains(verb)))
        {
            return verb;
        }

        if (verb.EndsWith('y') && verb.Length > 1 && verb[^2] is not ('a' or 'e' or 'i' or 'o' or 'u'))
        {
            return verb[..^1] + "ies";
        }

        bool isSibilant = verb[^1] is 's' or 'x' or 'z'
            || verb.EndsWith("ch", StringComparison.Ordinal) || verb.EndsWith("sh", StringComparison.Ordinal);
        return verb + (isSibilant ? "es" : "s");
    }
}
