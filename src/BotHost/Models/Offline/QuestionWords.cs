using System.Collections.Frozen;

namespace Confidant.BotHost.Models.Offline;

/// <summary>Words that questions are made of, folded.</summary>
internal static class QuestionWords
{
    /// <summary>Words that begin a question without its mark.</summary>
    public static readonly FrozenSet<string> Starts = Of("""
        what where who whom whose when how why which whats wheres whos do does did is are am can could will would
        donde quien quienes cual cuales cuanto cuanta cuantos cuantas que
        """);

    /// <summary>Requests that are questions.</summary>
    public static readonly IReadOnlyList<string> Requests =
    [
        "tell me ", "remind me ", "do you ", "dime ", "recuerdame ", "sabes ", "recuerdas ", "te acuerdas ", "cuentame ",
    ];

    /// <summary>English words for the asker.</summary>
    public static readonly FrozenSet<string> EnglishAsker = Of("i my me mine myself im ive");

    /// <summary>Spanish words for the asker; the pronoun is left out more often than not.</summary>
    public static readonly FrozenSet<string> SpanishAsker = Of("""
        yo mi mis me mia mio mias mios conmigo soy estoy vivo trabajo tengo estudio hablo llamo naci dije conte quiero prefiero odio
        juego hago voy fui cumplo bebo hice tenia compre toco conduzco vivia viajo vuelo puedo debo uso leo corro nado dedico
        """);

    /// <summary>Words for the bot.</summary>
    public static readonly FrozenSet<string> Bot = Of("you your yours tu tus te ti eres puedes sabes haces funcionas contigo");

    /// <summary>Words for others that cannot be told apart.</summary>
    public static readonly FrozenSet<string> Pronouns = Of("he she they him her his their el ella ellos ellas su sus");

    /// <summary>Words that ask without saying for what.</summary>
    public static readonly FrozenSet<string> Fillers = Of("""
        remember know knew tell told say said think thing things kind type sort much many time date year years day currently
        again mention mentioned recall s re m one ever please exactly anything something everything about
        recuerdas recuerda sabes sabe dime dije dijo dicho cosa cosas tipo dia hora fecha ano anos ahora acuerdas recuerdame
        cuentame algo todo sobre conte contado eres soy es llama llamo llaman nombre
        name names called named go goes
        """);

    /// <summary>What the bot is asked to have done with something.</summary>
    public static readonly FrozenSet<string> Knowing = Of("know remember recall sabes recuerdas conoces acuerdas");

    /// <summary>What stands before that something.</summary>
    public static readonly FrozenSet<string> About = Of("about of sobre de del");

    /// <summary>Relatives, friends and animals: a question about them is not about the asker's own life.</summary>
    public static readonly FrozenSet<string> Close = Of("""
        mother mum mom father dad parents sister sisters brother brothers son sons daughter daughters child children kids baby wife
        husband partner girlfriend boyfriend grandmother grandma grandfather grandpa aunt uncle cousin niece nephew friend friends
        colleague boss manager flatmate roommate neighbour neighbor dog dogs cat cats puppy kitten hamster rabbit parrot horse fish
        madre mama padre papa padres hermana hermanas hermano hermanos hijo hijos hija hijas bebe esposa esposo mujer marido pareja
        novia novio abuela abuelo tia tio primo prima sobrino sobrina amigo amiga amigos amigas companero companera jefe jefa
        vecino vecina perro perra perros gato gata gatos gatas conejo loro caballo pez
        """);

    private static FrozenSet<string> Of(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
