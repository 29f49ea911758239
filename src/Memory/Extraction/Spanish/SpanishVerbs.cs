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
        decidi decidiste decidió|recibi recibiste recibió|corri corriste corrió|bebi bebiste bebió|vendi vendiste vendió
        lei leíste leyó|oi oíste oyó|traje trajiste trajo|conduje condujiste condujo|elegi elegiste eligió
        pedi pediste pidió|segui seguiste siguió|dormi dormiste durmió|senti sentiste sintió|mori moriste murió|anduve anduviste anduvo
        elijo eliges elige|recibo recibes recibe|abro abres abre|subo subes sube|decido decides decide|temo temes teme
        creo crees cree|rompo rompes rompe|meto metes mete|coso coses cose|crezco creces crece|nazco naces nace|muevo mueves mueve
        cojo coges coge|recojo recoges recoge|escojo escoges escoge|consigo consigues consigue|repito repites repite
        mido mides mide|visto vistes viste|caigo caes cae|merezco mereces merece|ofrezco ofreces ofrece|parezco pareces parece
        agradezco agradeces agradece|traduzco traduces traduce|riego riegas riega|resuelvo resuelves resuelve
        devuelvo devuelves devuelve|apruebo apruebas aprueba|huelo hueles huele|dirijo diriges dirige|caliento calientas calienta
        siento sientes siente|necesito necesitas necesita|evito evitas evita|uso usas usa|sueño sueñas sueña|encuentro encuentras encuentra
        recuerdo recuerdas recuerda|muestro muestras muestra|monto montas monta|llevaba llevabas llevaba|iba ibas iba|hacia hacías hacía
        queria querías quería|podia podías podía|comia comías comía|corria corrías corría|ensayo ensayas ensaya
        volare volarás volará|viajare viajarás viajará|ire irás irá|tendre tendrás tendrá|hare harás hará
        """;

    private const string RegularStems = """
        trabaj estudi habl viaj cocin pint toc cant bail nad camin compr us odi am ador celebr qued gan enseñ program practic
        necesit esper llev mir escuch tom fum cuid disfrut detest soport aguant mud llam levant gradu cas separ dedic entren
        medit mont plane ahorr alquil cultiv trat termin dej cambi pas visit ayud lament colabor particip particip coleccion
        desayun cen dise dibuj invit adopt prepar present apunt lastim cur encontr acab aprob estren organiz pag regal desarroll
        deport lav limpi plant repar instal gast cocin recomend reserv jubil divorci inscrib matricul contrat firm alcanz recuper
        oper vacun dur mand envi cur aloj apoy ensay graba grab edit public lanz lider gestion coordin acept logr
        acompañ import tard sac nav esqui pesc caz hered cri
        """;

    // Third persons that no verb of the first above has.
    private static readonly FrozenSet<string> _others = WordSet.Of("""
        son eran fueron sera seran estan estaba estaban estuvo tienen tenian tuvo han habia viven trabajan estudian hablan juegan
        gusta gustan encanta encantan odian llega llegan llego murio le les va van iban fue cumple cumplen empieza empiezan empezo
        termina terminan termino acaba abre abren cierra cierran sale salen salio cuesta cuestan vale cae mide pesa dura consiste
        celebra celebran ocurre pasa pasan paso mueve cambia cambio necesita necesitan quieren prefieren vienen hacen dicen usan
        ganaron gano perdio perdieron nacio nacieron caso casaron mudo mudaron compro compraron vendio tendra habra vendra ira iran
        sabe saben puede pueden debe deben funciona funcionan pertenece llama llaman queda quedan reune reunen toca aplaza retrasa
        adelanta cancela cancelo suspende suspendio pospone canta cantan baila bailan cocina cocinan conduce enseña ensena
        """);

    private static readonly FrozenSet<string> _beforeNouns = WordSet.Of("""
        el la los las un una mi mis de del en al con para este ese muy su por sin a mucho tan trabajo hay tenemos tengo nuestro nuestra tu
        otro otra cada primer ultimo proximo proxima mejor
        """);

    // Nouns that end like a verb of the past in the first person.
    private static readonly FrozenSet<string> _accentedNouns = WordSet.Of("""
        cafe bebe te comite ole chale pure pate bufe jose que porque tambien aqui alli asi ahi si mi ti casi esqui jabali rubi colibri
        israeli marroqui rene noe salome consome bide carne canape fiance resume protege touche saute passe andre chimpance cliche buffet ballet pie fe
        """);

    private static readonly FrozenDictionary<string, (string Second, string Third)> _forms = Create();
    private static readonly FrozenSet<string> _thirdPersons =
        _forms.Values.Select(forms => TextFolding.Fold(forms.Third)).Concat(_others).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word is a known verb of the first person.</summary>
    /// <param name="word">The word, folded.</param>
    /// <param name="text">The word as it is written: an accent tells "trabajé" from a subjunctive.</param>
    public static bool IsFirstPerson(string word, string text) => Find(word, text) is not null;

    /// <summary>The second and third person of a verb of the first; null for an unknown word.</summary>
    public static (string Second, string Third)? Find(string word, string text)
    {
        if (!_forms.TryGetValue(word, out var forms))
        {
            return FindByAccent(word, text);
        }

        // "llame", "compre" without an accent are orders or wishes; "se" is a pronoun.
        bool needsAccent = (word.EndsWith('e') && forms.Third.EndsWith('ó')) || word == "se";
        return needsAccent && !text.EndsWith('é') && !text.EndsWith('É') ? null : forms;
    }

    /// <summary>Whether a folded word is a verb that somebody else or some thing may be the subject of.</summary>
    public static bool IsThirdPerson(string word) => word is "es" or "esta" or "tiene" or "se" or "no" || _thirdPersons.Contains(word);

    /// <summary>Whether a word stands where a noun does: "el trabajo", "un vuelo", "hay ensayo". There it is no verb.</summary>
    public static bool IsNounPlace(IReadOnlyList<ClauseToken> tokens, int i) => i > 0 && _beforeNouns.Contains(tokens[i - 1].Word);

    /// <summary>Whether a word is a verb of the past.</summary>
    public static bool IsPast(string word, string text)
    {
        if (word is "fui" or "fue" or "fueron" or "fuimos" or "hice" or "hizo" or "tuve" or "tuvo" or "vi" or "vio" or "estuve" or "estuvo"
            or "era" or "vine" or "puse" or "di" or "dije" or "traje" or "conduje" or "anduve" or "pude" or "quise" or "supe")
        {
            return true;
        }

        return text.EndsWith('ó') || (text.Length > 2 && text[^1] is 'é' or 'í' && !IsFuture(word) && Find(word, text) is not null);
    }

    // "Decidí", "terminé": an accent at the end tells the past of the first person, and "viajaré" its future.
    private static (string Second, string Third)? FindByAccent(string word, string text)
    {
        if (text.Length < 4 || word.Length != text.Length || _accentedNouns.Contains(word) || text[^1] is not ('é' or 'í'))
        {
            return null;
        }

        string stem = text[..^1];
        if (text[^1] == 'í')
        {
            return (stem + "iste", stem + "ió");
        }

        if (IsFuture(word))
        {
            return (stem + "ás", stem + "á");
        }

        string hard = stem switch
        {
            _ when stem.EndsWith("gu", StringComparison.Ordinal) => stem[..^1],
            _ when stem.EndsWith("qu", StringComparison.Ordinal) => stem[..^2] + "c",
            _ when stem.EndsWith('c') => stem[..^1] + "z",
            _ => stem,
        };
        return (hard + "aste", hard + "ó");
    }

    // "Preparé" ends like a future, but its stem is known.
    private static bool IsFuture(string word) => !_forms.TryGetValue(word, out var forms)
        ? word.EndsWith("are", StringComparison.Ordinal) || word.EndsWith("ere", StringComparison.Ordinal)
            || word.EndsWith("ire", StringComparison.Ordinal) || word.EndsWith("dre", StringComparison.Ordinal)
        : forms.Third.EndsWith('á');

    private static FrozenDictionary<string, (string Second, string Third)> Create()
    {
        var forms = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach (string stem in RegularStems.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            string folded = TextFolding.Fold(stem);
            if (stem.EndsWith('z'))
            {
                forms[folded[..^1] + "ce"] = (stem + "aste", stem + "ó");
            }

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
