using System.Text;

namespace Confidant.Memory;

/// <summary>Says an English statement of "we", or of somebody else, so that it tells who "we" and "my" are.</summary>
internal static class EnglishOthersRewriter
{
    /// <summary>The statement; null where it speaks of "you", or begins with a pronoun that nothing explains.</summary>
    public static string? Rewrite(string statement, IReadOnlyList<ClauseToken> tokens, string name)
    {
        if (tokens.Count == 0 || tokens[0].Word is "he" or "she" or "it" or "they" or "this" or "that" or "these" or "those"
            || tokens.Any(token => token.Word is "you" or "your" or "yours" or "yourself"))
        {
            return null;
        }

        bool isGroup = tokens[0].Word == "we";
        string all = name + " and others";
        var result = new StringBuilder(statement.Length + 24);
        int copied = 0;
        int possessive = tokens[0].Word == "our" ? FindVerb(tokens) : -1;
        for (int i = 0; i < tokens.Count; i++)
        {
            string? replaced = tokens[i].Word switch
            {
                "we" => i == 0 ? all : isGroup ? "they" : all,
                "us" => isGroup ? "them" : all,
                "our" => i == 0 ? "the" : isGroup ? "their" : null,
                "ours" or "ourselves" => isGroup && tokens[i].Word == "ourselves" ? "themselves" : null,
                "i" => name,
                "my" => name + "'s",
                "me" or "myself" => name,
                "mine" => name + "'s",
                "am" => tokens[i].Text.Length == 2 ? "is" : " is",
                "are" or "have" or "will" or "would" when IsContracted(tokens[i]) && i == 1 && isGroup => " " + tokens[i].Word,
                _ => tokens[i].Text,
            };
            if (replaced is null)
            {
                return null;
            }

            if (i == possessive)
            {
                replaced = $"of {all} {replaced.TrimStart()}";
                replaced = tokens[i].Word == "'s" ? $" of {all} is" : replaced;
            }

            result.Append(statement, copied, tokens[i].Start - copied).Append(replaced);
            copied = tokens[i].End;
        }

        return result.Append(statement, copied, statement.Length - copied).ToString();
    }

    private static bool IsContracted(ClauseToken token) => token.Text[0] is '\'' or '’';

    private static int FindVerb(IReadOnlyList<ClauseToken> tokens)
    {
        for (int i = 2; i < tokens.Count; i++)
        {
            if (EnglishVerbs.IsFinite(tokens[i].Word))
            {
                return i;
            }
        }

        return -1;
    }
}
