using System.Collections.Frozen;

namespace Confidant.Memory;

/// <summary>Words that shape sentences, folded.</summary>
internal static class ClauseWords
{
    /// <summary>English verbs that take up the subject of the clause before: "I live in Lisbon and work at a bakery".</summary>
    public static readonly FrozenSet<string> SharedVerbs = WordSet.Of("""
        live work study speak love like hate prefer play enjoy have own drive am teach read use run swim cook want plan go
        """);

    /// <summary>Verbs that move a date: after "to" stands the new one, and it lies ahead although the verb is of the past.</summary>
    public static readonly FrozenSet<string> Rescheduling = WordSet.Of("""
        moved postponed rescheduled pushed changed delayed brought shifted decided agreed booked reserved scheduled planned arranged
        invited promised registered
        cambiado cambiada cambia cambio cambiamos pasa pasado pasamos mueve movido movida movio aplaza aplazado aplazada aplazo
        retrasa retrasado retrasada retraso adelanta adelantado adelantada adelanto pospuesto pospuesta pospone reservado reserve
        decidido decidimos acordado acordamos quedado quedamos reservamos
        """);

    private static readonly FrozenSet<string> _englishJoints = WordSet.Of("and but also plus so yet because then");
    private static readonly FrozenSet<string> _spanishJoints = WordSet.Of("y e pero ademas aunque porque asi que");

    private static readonly FrozenSet<string> _englishSubordinators = WordSet.Of("""
        if when while since although though as after before unless whenever once until
        """);

    private static readonly FrozenSet<string> _spanishSubordinators = WordSet.Of("""
        si cuando mientras desde aunque como despues antes hasta
        """);

    private static readonly FrozenSet<string> _englishAdverbs = WordSet.Of("""
        really also still currently now just actually totally absolutely mostly usually often always never sometimes normally
        only both already recently finally generally definitely probably secretly even mainly happily very quite rarely seldom almost nearly tentatively
        """);

    private static readonly FrozenSet<string> _spanishAdverbs = WordSet.Of("""
        ahora tambien todavia aun actualmente mucho siempre normalmente nunca ya solo realmente generalmente ademas muy
        recientemente tampoco bastante ultimamente casi justo apenas finalmente definitivamente
        """);

    /// <summary>What joins two statements.</summary>
    public static FrozenSet<string> Joints(Language language) =>
        language == Language.Spanish ? _spanishJoints : _englishJoints;

    /// <summary>What makes a clause depend on another.</summary>
    public static FrozenSet<string> Subordinators(Language language) =>
        language == Language.Spanish ? _spanishSubordinators : _englishSubordinators;

    /// <summary>Whether a word is a verb that somebody else or some thing may be the subject of.</summary>
    public static bool IsFinite(string word, Language language) => language == Language.Spanish
        ? SpanishVerbs.IsThirdPerson(word)
        : EnglishVerbs.IsFinite(word);

    /// <summary>Words that may stand between a subject and its verb.</summary>
    public static FrozenSet<string> Adverbs(Language language) =>
        language == Language.Spanish ? _spanishAdverbs : _englishAdverbs;

    /// <summary>A name as a part of an attribute: "Ana Maria" → "ana_maria".</summary>
    public static string Key(string name) => TextFolding.Fold(name).Replace(' ', '_').Replace("'", string.Empty, StringComparison.Ordinal);
}
