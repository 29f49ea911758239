using System.Collections.Frozen;

namespace Confidant.Memory;

/// <summary>Words that shape sentences, folded.</summary>
internal static class ClauseWords
{
    /// <summary>English verbs that take up the subject of the clause before: "I live in Lisbon and work at a bakery".</summary>
    public static readonly FrozenSet<string> SharedVerbs = WordSet.Of("""
        live work study speak love like hate prefer play enjoy have own drive am teach
        """);

    private static readonly FrozenSet<string> _englishLeadIns = WordSet.Of("""
        hi hello hey hiya ok okay well so oh ah yes yeah yep no nope actually btw fyi also and but plus anyway honestly remember
        please note that by the way thanks now currently just wow right sure too because
        """);

    private static readonly FrozenSet<string> _spanishLeadIns = WordSet.Of("""
        hola buenas buenos dias tardes noches vale bueno pues ah oh si oye y e pero ademas recuerda que por cierto gracias mira
        claro bien entonces porque
        """);

    private static readonly FrozenSet<string> _englishJoints = WordSet.Of("and but also plus so yet because then");
    private static readonly FrozenSet<string> _spanishJoints = WordSet.Of("y e pero ademas aunque porque asi que");

    private static readonly FrozenSet<string> _englishSubordinators = WordSet.Of("""
        if when while since although though as after before unless whenever once until
        """);

    private static readonly FrozenSet<string> _spanishSubordinators = WordSet.Of("""
        si cuando mientras desde aunque como despues antes hasta
        """);

    private static readonly FrozenSet<string> _englishVerbs = WordSet.Of("""
        is 's are was were has have had lives works likes loves hates plays studies speaks moved goes does did will can name
        turned turns starts begins ends leaves arrives died got loves
        """);

    private static readonly FrozenSet<string> _spanishVerbs = WordSet.Of("""
        es son era eran fue esta estan se tiene tienen tenia vive viven trabaja trabajan estudia habla juega gusta odia cumple
        empieza sale llega murio va le les adora
        """);

    private static readonly FrozenSet<string> _englishAdverbs = WordSet.Of("""
        really also still currently now just actually totally absolutely mostly usually often always never sometimes normally
        only both already recently finally generally definitely probably secretly even mainly happily very quite
        """);

    private static readonly FrozenSet<string> _spanishAdverbs = WordSet.Of("""
        ahora tambien todavia aun actualmente mucho siempre normalmente nunca ya solo realmente generalmente ademas muy
        recientemente tampoco bastante ultimamente
        """);

    /// <summary>What may stand before a statement without being part of it.</summary>
    public static FrozenSet<string> LeadIns(Language language) =>
        language == Language.Spanish ? _spanishLeadIns : _englishLeadIns;

    /// <summary>What joins two statements.</summary>
    public static FrozenSet<string> Joints(Language language) =>
        language == Language.Spanish ? _spanishJoints : _englishJoints;

    /// <summary>What makes a clause depend on another.</summary>
    public static FrozenSet<string> Subordinators(Language language) =>
        language == Language.Spanish ? _spanishSubordinators : _englishSubordinators;

    /// <summary>Verbs that a third person's clause is told by.</summary>
    public static FrozenSet<string> FiniteVerbs(Language language) =>
        language == Language.Spanish ? _spanishVerbs : _englishVerbs;

    /// <summary>Words that may stand between a subject and its verb.</summary>
    public static FrozenSet<string> Adverbs(Language language) =>
        language == Language.Spanish ? _spanishAdverbs : _englishAdverbs;
}
