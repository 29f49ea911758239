using System.Collections.Frozen;

namespace Confidant.Memory;

/// <summary>Words that give a language away, folded; none is common in the other language.</summary>
internal static class LanguageWords
{
    /// <summary>English ones.</summary>
    public static readonly FrozenSet<string> English = WordSet.Of("""
        the i you he she it we they is are am was were be been do does did don doesn have has had my your his her our their and
        or but not what when where which who why how this that these those there here with from for of to in on at by about
        can could will would should just really very thanks thank hello hi hey yes please good morning like love want know think
        an as if so than then some any all also because ll ve isn didn won live work because name
        """);

    /// <summary>Spanish ones.</summary>
    public static readonly FrozenSet<string> Spanish = WordSet.Of("""
        el la los las un una unos unas de del al y o pero que quien cuando donde como cual cuanto porque yo tu el ella nosotros
        ellos es son soy eres somos estoy esta estas estan ser estar fue tengo tiene tienes tenemos hay mi mis tus su sus se te
        nos lo le les con para por en sin sobre muy mas menos tambien ya hola gracias buenos buenas dias tardes noches si vale
        bien ayer hoy manana vivo trabajo gusta gustan encanta llamo quiero puedo puedes hacer este esto ese eso aqui alli
        todo todos nada algo siempre nunca adios claro genial vive trabaja olvida dime sabes cumplo odio estudio hablo juego
        voy favorito favorita alergico alergica
        """);
}
