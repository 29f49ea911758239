using System.Collections.Frozen;
using System.Text;

namespace Confidant.Memory;

/// <summary>Says a Spanish statement of the first person in the second or third.</summary>
internal static class SpanishRewriter
{
    // Verbs whose subject is the thing: "me gusta el pádel" → "a Ana le gusta el pádel".
    private static readonly FrozenSet<string> _dativeVerbs = WordSet.Of("""
        gusta gustan encanta encantan interesa interesan apasiona apasionan fascina fascinan molesta molestan duele duelen parece
        falta faltan cuesta cuestan da dan queda quedan importa importan toca sienta sientan gustaria encantaria apetece apetecen preocupa preocupan interesaria gustaba encantaba regalaron regalo
        """);

    private static readonly FrozenSet<string> _feminineNouns = WordSet.Of("""
        madre mujer pareja hermana cita reunion clase boda fiesta comida cena operacion entrevista presentacion carrera profesion
        edad direccion cancion flor nacionalidad talla vacaciones mascota
        """);

    private static readonly FrozenSet<string> _masculineNounsInA = WordSet.Of("idioma dia problema tema sistema programa papa");

    /// <summary>"Vivo con mi gato" → "Vives con tu gato"; null where that cannot be said surely.</summary>
    public static string? ToSecondPerson(string statement, IReadOnlyList<ClauseToken> tokens) =>
        IsPlain(tokens) && HasKnownVerbs(tokens)
            ? Build(statement, tokens, i => tokens[i].Word switch
            {
                "yo" => "tú",
                "mi" => i > 0 && tokens[i].Text.EndsWith('í') ? "ti" : "tu",
                "mis" => "tus",
                "me" => "te",
                "mio" => "tuyo",
                "mia" => "tuya",
                "conmigo" => "contigo",
                _ when IsReflexive(tokens[i]) => tokens[i].Text[..^2] + "te",
                _ => !SpanishVerbs.IsNounPlace(tokens, i) ? SpanishVerbs.Find(tokens[i].Word, tokens[i].Text)?.Second : null,
            })
            : null;

    /// <summary>"Vivo con mi gato" → "Ana vive con su gato"; null where that cannot be said surely.</summary>
    public static string? ToThirdPerson(string statement, IReadOnlyList<ClauseToken> tokens, string name)
    {
        if (!IsPlain(tokens) || !HasKnownVerbs(tokens))
        {
            return null;
        }

        if (tokens[0].Word is "mi" or "mis")
        {
            return Possession(statement, tokens, name);
        }

        int dative = FindDative(tokens);
        bool emphasised = dative >= 0 && tokens[0].Word == "a" && tokens.Count > 1 && tokens[1].Word == "mi";
        string rest = Build(statement, tokens, i => tokens[i].Word switch
        {
            "yo" => string.Empty,
            "a" when emphasised && i == 0 => string.Empty,
            "mi" when emphasised && i == 1 => string.Empty,
            "me" => IsDative(tokens, i) ? "le" : "se",
            _ => Common(tokens, i),
        });
        return (dative >= 0 ? "a " : string.Empty) + name + " " + Decapitalize(rest.Trim());
    }

    private static string? Common(IReadOnlyList<ClauseToken> tokens, int i) => tokens[i].Word switch
    {
        "mi" => "su",
        "mis" => "sus",
        "mio" => "suyo",
        "mia" => "suya",
        _ when IsReflexive(tokens[i]) => tokens[i].Text[..^2] + "se",
        _ => !SpanishVerbs.IsNounPlace(tokens, i) ? SpanishVerbs.Find(tokens[i].Word, tokens[i].Text)?.Third : null,
    };

    // "Mi gato se llama Miso" → "El gato de Ana se llama Miso".
    private static string? Possession(string statement, IReadOnlyList<ClauseToken> tokens, string name)
    {
        int verb = 1;
        while (verb < tokens.Count && !IsVerb(tokens, verb))
        {
            verb++;
        }

        if (verb == 1 || verb == tokens.Count)
        {
            return null;
        }

        int nameStart = 1;
        while (nameStart < verb && (!tokens[nameStart].IsCapitalized || tokens[nameStart - 1].Word is "a" or "de" or "en" or "con" or "para"
            or "del" or "al"))
        {
            nameStart++;
        }

        if (nameStart == 1)
        {
            return null;
        }

        string thing = statement[tokens[1].Start..tokens[nameStart - 1].End];
        string called = nameStart < verb ? $", {statement[tokens[nameStart].Start..tokens[verb - 1].End]}," : string.Empty;
        string rest = Build(
            statement[tokens[verb].Start..],
            [.. tokens.Skip(verb).Select(token => token with { Start = token.Start - tokens[verb].Start })],
            i => tokens[verb + i].Word == "me" ? "le" : Common(tokens, verb + i));
        return $"{Article(tokens[0].Word == "mis", tokens[1].Word)} {thing} de {name}{called} {rest}";
    }

    private static bool IsVerb(IReadOnlyList<ClauseToken> tokens, int i) =>
        i > 1 && SpanishVerbs.IsThirdPerson(tokens[i].Word) && tokens[i - 1].Word is not ("de" or "del" or "a" or "para");

    private static string Article(bool isPlural, string noun)
    {
        if (noun is "mejor" or "mejores")
        {
            return isPlural ? "los" : "el";
        }

        bool isFeminine = _feminineNouns.Contains(noun)
            || (!_masculineNounsInA.Contains(noun)
                && (noun.EndsWith('a') || noun.EndsWith("as", StringComparison.Ordinal)
                    || noun.EndsWith("cion", StringComparison.Ordinal) || noun.EndsWith("dad", StringComparison.Ordinal)));
        return (isPlural, isFeminine) switch
        {
            (true, true) => "las",
            (true, false) => "los",
            (false, true) => "la",
            _ => "el",
        };
    }

    // "organizarme", "organizándome".
    private static bool IsReflexive(ClauseToken token) => token.Word.Length > 5
        && (token.Word.EndsWith("rme", StringComparison.Ordinal) || token.Word.EndsWith("ndome", StringComparison.Ordinal));

    private static bool IsPlain(IReadOnlyList<ClauseToken> tokens)
    {
        foreach (var token in tokens)
        {
            // "Té" is tea.
            bool isTea = token.Word == "te" && token.Text.EndsWith('é');
            if (!isTea && (token.Word is "tu" or "tus" or "te" or "ti" or "contigo" or "usted" or "ustedes" or "nos" or "nosotros" or "nosotras"
                or "nuestro" or "nuestra" or "nuestros" or "nuestras" or "vosotros" || IsFirstPlural(token.Word)))
            {
                return false;
            }
        }

        return tokens.Count > 0;
    }

    private static bool IsFirstPlural(string word) =>
        word.Length > 5 && (word.EndsWith("amos", StringComparison.Ordinal) || word.EndsWith("emos", StringComparison.Ordinal)
            || word.EndsWith("imos", StringComparison.Ordinal));

    // A statement is only turned around when its speaker is in it as a word that is known: a verb, "me" or "mi".
    private static bool HasKnownVerbs(IReadOnlyList<ClauseToken> tokens)
    {
        int i = 0;
        while (i < tokens.Count && (tokens[i].Word is "yo" or "no" or "le" or "les" or "lo" or "antes" or "el" or "este"
            || TimeWords.Contains(tokens[i].Word, Language.Spanish)
            || ClauseWords.Adverbs(Language.Spanish).Contains(tokens[i].Word)))
        {
            i++;
        }

        if (i < tokens.Count && tokens[i].Word == "a" && i + 1 < tokens.Count && tokens[i + 1].Word == "mi")
        {
            i += 2;
            while (i < tokens.Count && tokens[i].Word is "no" or "tambien" or "tampoco")
            {
                i++;
            }
        }

        if (i >= tokens.Count)
        {
            return false;
        }

        if (tokens[i].Word is "mi" or "mis")
        {
            return true;
        }

        if (tokens[i].Word is "me" && i + 1 < tokens.Count)
        {
            var next = tokens[i + 1];
            return IsDative(tokens, i) || SpanishVerbs.IsFirstPerson(next.Word, next.Text);
        }

        return SpanishVerbs.IsFirstPerson(tokens[i].Word, tokens[i].Text);
    }

    private static int FindDative(IReadOnlyList<ClauseToken> tokens)
    {
        for (int i = 0; i < tokens.Count && i < 5; i++)
        {
            if (tokens[i].Word == "me")
            {
                return IsDative(tokens, i) ? i : -1;
            }
        }

        return -1;
    }

    private static bool IsDative(IReadOnlyList<ClauseToken> tokens, int me)
    {
        int verb = me + 1;
        while (verb < tokens.Count && ClauseWords.Adverbs(Language.Spanish).Contains(tokens[verb].Word))
        {
            verb++;
        }

        return verb < tokens.Count && _dativeVerbs.Contains(tokens[verb].Word);
    }

    private static string Decapitalize(string text) =>
        text.Length > 0 && text.Length > 1 && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;

    private static string Build(string statement, IReadOnlyList<ClauseToken> tokens, Func<int, string?> replace)
    {
        var result = new StringBuilder(statement.Length + 16);
        int copied = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            string text = replace(i) ?? tokens[i].Text;
            result.Append(statement, copied, tokens[i].Start - copied).Append(text);
            copied = tokens[i].End;
            if (text.Length == 0 && copied < statement.Length && statement[copied] == ' ')
            {
                copied++;
            }
        }

        return result.Append(statement, copied, statement.Length - copied).ToString();
    }
}
