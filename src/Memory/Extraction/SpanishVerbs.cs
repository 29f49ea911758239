using System.Collections.Frozen;

namespace Confidant.Memory;

/// <summary>Spanish verbs of the first person and what they are in the second and third.</summary>
internal static class SpanishVerbs
{
    // First, second, third person; the first is folded.
    private const string Irregular = """
        soy eres es|estoy estás está|tengo tienes tiene|voy vas va|hago haces hace|quiero quieres quiere|puedo puedes puede
        he has ha|vengo vienes viene|salgo sales sale|digo dices dice|se sabes sabe|conozco conoces conoce|juego juegas juega
        prefiero prefieres prefiere|pienso piensas piensa|duermo duermes duerme|suelo sueles suele|conduzco conduces conduce
        empiezo empiezas empieza|cierro cierras cierra|pierdo pierdes pierde|entiendo entiendes entiende|vuelvo vuelves vuelve
        vuelo vuelas vuela|veo ves ve|doy das da|pongo pones pone|traigo traes trae|oigo oyes oye|sigo sigues sigue
        pido pides pide|sirvo sirves sirve|acuesto acuestas acuesta|despierto despiertas despierta|cuento cuentas cuenta
        padezco padeces padece|pertenezco perteneces pertenece|aborrezco aborreces aborrece|creo crees cree|leo lees lee
        vivo vives vive|escribo escribes escribe|sufro sufres sufre|cumplo cumples cumple|resido resides reside|asisto asistes asiste
        como comes come|bebo bebes bebe|corro corres corre|vendo vendes vende|aprendo aprendes aprende|debo debes debe
        fui fuiste fue|era eras era|tuve tuviste tuvo|tenia tenías tenía|estuve estuviste estuvo|hice hiciste hizo|dije dijiste dijo
        vine viniste vino|puse pusiste puso|supe supiste supo|pude pudiste pudo|quise quisiste quiso|vi viste vio|di diste dio
        vivia vivías vivía|trabajaba trabajabas trabajaba|estudiaba estudiabas estudiaba|jugaba jugabas jugaba
        naci naciste nació|vivi viviste vivió|creci creciste creció|comi comiste comió|perdi perdiste perdió|rompi rompiste rompió
        conoci conociste conoció|aprendi aprendiste aprendió|escribi escribiste escribió|sali saliste salió|cumpli cumpliste cumplió
        empece empezaste empezó|jugue jugaste jugó|llegue llegaste llegó|toque tocaste tocó|saque sacaste sacó|busque buscaste buscó
        volare volarás volará|viajare viajarás viajará|ire irás irá|tendre tendrás tendrá|hare harás hará
        """;

    private const string RegularStems = """
        trabaj estudi habl viaj cocin pint toc cant bail nad camin compr us odi am ador celebr qued gan enseñ program practic
        necesit esper llev mir escuch tom fum cuid disfrut detest soport aguant mud llam levant gradu cas separ dedic entren
        medit mont plane ahorr alquil cultiv trat termin dej cambi pas visit ayud lament colabor particip particip coleccion
        desayun cen dise dibuj invit adopt prepar present apunt lastim cur encontr
        """;

    private static readonly FrozenDictionary<string, (string Second, string Third)> _forms = Create();

    /// <summary>Whether a word is a known verb of the first person.</summary>
    /// <param name="word">The word, folded.</param>
    /// <param name="text">The word as it is written: an accent tells "trabajé" from a subjunctive.</param>
    public static bool IsFirstPerson(string word, string text) => Find(word, text) is not null;

    /// <summary>The second and third person of a verb of the first; null for an unknown word.</summary>
    public static (string Second, string Third)? Find(string word, string text)
    {
        if (!_forms.TryGetValue(word, out var forms))
        {
            return null;
        }

        // "llame", "compre" without an accent are orders or wishes; "se" is a pronoun.
        bool needsAccent = (word.EndsWith('e') && forms.Third.EndsWith('ó')) || word == "se";
        return needsAccent && !text.EndsWith('é') && !text.EndsWith('É') ? null : forms;
    }

    private static FrozenDictionary<string, (string Second, string Third)> Create()
    {
        var forms = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach (string stem in RegularStems.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            string folded = TextFolding.Fold(stem);
            forms[folded + "o"] = (stem + "as", stem + "a");
            forms[folded + "e"] = (stem + "aste", stem + "ó");
            forms[folded + "aba"] = (stem + "abas", stem + "aba");
        }

        foreach (string entry in Irregular.Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = entry.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            forms[parts[0]] = (parts[1], parts[2]);
        }

        return forms.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
