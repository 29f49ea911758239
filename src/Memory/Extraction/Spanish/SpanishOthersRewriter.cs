using System.Text;

namespace Confidant.Memory;

/// <summary>Says a Spanish statement of "we", or of somebody else, so that it tells who "nosotros" is.</summary>
internal static class SpanishOthersRewriter
{
    /// <summary>The statement; null where it speaks of "you" or "me", or has a verb that may be present or past.</summary>
    public static string? Rewrite(string statement, IReadOnlyList<ClauseToken> tokens, string name)
    {
        if (tokens.Count == 0 || tokens.Any(token => IsUnsure(token)))
        {
            return null;
        }

        bool isGroup = false;
        string all = name + " y los demás";
        var result = new StringBuilder(statement.Length + 24);
        int copied = 0;
        int possessive = tokens[0].Word is "nuestro" or "nuestra" or "nuestros" or "nuestras" ? FindVerb(tokens) : -1;
        for (int i = 0; i < tokens.Count; i++)
        {
            string? replaced = Replace(tokens[i], i, ref isGroup);
            if (replaced is null)
            {
                return null;
            }

            if (i == possessive)
            {
                replaced = $"de {all} {replaced}";
            }

            result.Append(statement, copied, tokens[i].Start - copied).Append(replaced);
            copied = tokens[i].End;
            if (replaced.Length == 0 && copied < statement.Length && statement[copied] == ' ')
            {
                copied++;
            }
        }

        string told = result.Append(statement, copied, statement.Length - copied).ToString();
        if (!isGroup && tokens.Any(token => token.Word == "nos"))
        {
            return null;
        }

        return isGroup ? $"{all} {char.ToLowerInvariant(told[0])}{told[1..]}" : told;
    }

    private static string? Replace(ClauseToken token, int index, ref bool isGroup)
    {
        if (SpanishPlurals.Contains(token.Word))
        {
            isGroup |= index <= 3;
            return isGroup ? SpanishPlurals.Find(token.Word) : null;
        }

        switch (token.Word)
        {
            case "nosotros" or "nosotras":
                isGroup |= index == 0;
                return index == 0 ? string.Empty : null;
            case "nos":
                return "se";
            case "nuestro" or "nuestra" or "nuestros" or "nuestras" when index == 0:
                return token.Word[6..] switch { "o" => "el", "a" => "la", "os" => "los", _ => "las" };
            case "nuestro" or "nuestra":
                return "su";
            case "nuestros" or "nuestras":
                return "sus";
        }

        // "vernos" → "verse".
        return token.Word.Length > 5 && token.Word.EndsWith("rnos", StringComparison.Ordinal) ? token.Text[..^3] + "se" : token.Text;
    }

    private static bool IsUnsure(ClauseToken token) =>
        token.Word is "tu" or "tus" or "ti" or "te" or "contigo" or "vosotros" or "usted" or "ustedes" or "me" or "mi" or "mis" or "mio"
            or "mia" or "yo" or "conmigo"
            && !(token.Word == "te" && token.Text.EndsWith('é'));

    private static int FindVerb(IReadOnlyList<ClauseToken> tokens)
    {
        for (int i = 2; i < tokens.Count; i++)
        {
            if (SpanishVerbs.IsThirdPerson(tokens[i].Word) && tokens[i - 1].Word is not ("de" or "del"))
            {
                return i;
            }
        }

        return -1;
    }
}
