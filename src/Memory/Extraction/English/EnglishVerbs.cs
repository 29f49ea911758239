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

    // Verbs that people tell of others and of things; those of the past in "-ed" are made of them.
    private static readonly FrozenSet<string> _common = WordSet.Of("""
        accept add adopt agree announce approve arrange arrive ask attend bake become begin believe belong book borrow break bring build buy
        call cancel care celebrate change charge choose clean climb close coach collect come commute confirm contain cook cost
        cover cycle dance decide deliver depart depend design detest develop die direct discover dislike do draw drink drive earn eat
        employ end enjoy enter excel exercise expect expire fall fear feel find finish fish fix fly follow gain garden get give go
        graduate grow happen hate have head help hike hire hold host hunt hurt include inherit injure invest invite join jog
        keep kick know land last launch lead learn leave lend like live look lose love maintain manage marry mean measure meet merge
        migrate miss move need offer open order organise organize own paint park pass pay perform pick plan play postpone
        practise practice prefer prepare present print produce promote propose provide publish push put quit raise reach read
        receive record recommend release relocate rely remain renovate rent repair replace report require reschedule reserve
        resign rest retire return review ride ring run sail save schedule score see sell send serve settle share shift ship
        show sing sit ski sleep smoke snore speak specialise specialize spend sponsor stand start stay stop study suffer supply
        support surf swim switch take talk taste teach train transfer translate travel try turn upgrade use visit volunteer
        vote wake walk want wash watch weigh welcome win work worry write
        """);

    private static readonly FrozenSet<string> _auxiliaries = WordSet.Of("""
        is 's are was were has have had does do did will can must shall
        """);

    private static readonly FrozenSet<string> _presentInEed = WordSet.Of("need feed breed bleed speed succeed proceed exceed");

    private static readonly FrozenSet<string> _modals = WordSet.Of("will would can could should might may must shall");

    private static readonly FrozenSet<string> _sameInPresent = WordSet.Of("cut let quit read put hurt shut been");

    /// <summary>Whether a word is a verb of the past.</summary>
    public static bool IsPast(string word) =>
        (_unchanged.Contains(word) && !_modals.Contains(word) && !_sameInPresent.Contains(word))
        || (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) && !_presentInEed.Contains(word)
            && word is not ("called" or "named" or "based" or "married" or "used" or "retired" or "divorced"));

    /// <summary>Whether a word may be the verb of a clause about somebody else: "lives", "is", "moved", "will".</summary>
    public static bool IsFinite(string word) => _auxiliaries.Contains(word) || IsPast(word) || IsThirdPerson(word);

    /// <summary>Whether a word is a known verb in its plain form.</summary>
    public static bool IsPlain(string word) => _common.Contains(word);

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

    private static bool IsThirdPerson(string word)
    {
        if (word.Length < 3 || word[^1] != 's')
        {
            return false;
        }

        return _common.Contains(word[..^1])
            || (word.EndsWith("es", StringComparison.Ordinal) && _common.Contains(word[..^2]))
            || (word.EndsWith("ies", StringComparison.Ordinal) && _common.Contains(word[..^3] + "y"));
    }
}
