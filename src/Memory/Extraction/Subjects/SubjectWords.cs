using System.Collections.Frozen;

namespace Confidant.Memory;

/// <summary>Words that subjects are made of, folded.</summary>
internal static class SubjectWords
{
    /// <summary>English words that a thing is named with in particular.</summary>
    public static readonly FrozenSet<string> EnglishDefinite = WordSet.Of("the our this next your");

    /// <summary>English words that some or any thing is named with.</summary>
    public static readonly FrozenSet<string> EnglishIndefinite = WordSet.Of("a an every each all some both many most no two three one these those");

    /// <summary>Spanish words that a thing is named with in particular.</summary>
    public static readonly FrozenSet<string> SpanishDefinite = WordSet.Of("""
        el la los las nuestro nuestra nuestros nuestras este esta proximo proxima
        """);

    /// <summary>Spanish words that some or any thing is named with.</summary>
    public static readonly FrozenSet<string> SpanishIndefinite = WordSet.Of("un una cada unos unas todos todas dos tres estos estas");

    /// <summary>Pronouns of others and of things.</summary>
    public static readonly FrozenSet<string> Pronouns = WordSet.Of("""
        he she it they this that these those there everyone everybody someone somebody nobody
        ella ellos ellas eso esto aquello alguien nadie
        """);

    /// <summary>What does not tell one thing of a kind from another: "our next weekly hike" is the hike.</summary>
    public static readonly FrozenSet<string> Passing = WordSet.Of("""
        the our this next your my new upcoming weekly monthly annual yearly big final actual coming
        el la los las nuestro nuestra nuestros nuestras este esta proximo proxima mi mis nuevo nueva semanal mensual anual gran
        """);

    /// <summary>Relatives of whom everybody has one at a time.</summary>
    public static readonly FrozenSet<string> OnlyOnes = WordSet.Of("""
        mother mum mom mommy father dad daddy wife husband partner spouse fiance fiancee girlfriend boyfriend boss manager
        madre mama padre papa esposa esposo mujer marido pareja novia novio jefe jefa suegra suegro
        """);

    /// <summary>Nouns too wide to have a date, or a value, of their own.</summary>
    public static readonly FrozenSet<string> Wide = WordSet.Of("""
        thing things idea point reason best way day days time weather one rest problem fact people week month year favourite favorite
        name birthday job age first second whole other same last
        cosa cosas idea razon mejor dia dias tiempo problema gente semana mes ano nombre cumpleanos edad verdad hecho mismo ultimo ultima
        """);

    /// <summary>Nouns that have one value at a time: "the door code is 4711".</summary>
    public static readonly FrozenSet<string> Labels = WordSet.Of("""
        code password pin budget price address theme goal capacity number key deadline link topic captain leader treasurer
        codigo contrasena clave presupuesto precio direccion tema objetivo aforo numero plazo enlace capitan capitana lider tesorero
        tesorera
        """);
}
