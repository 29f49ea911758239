using System.Text;

namespace Confidant.Memory;

/// <summary>Says an English statement of the first person in the second or third.</summary>
internal static class EnglishRewriter
{
    /// <summary>"I live in my van" → "You live in your van"; null where the statement speaks of "you" or "we".</summary>
    public static string? ToSecondPerson(string statement, IReadOnlyList<ClauseToken> tokens)
    {
        if (!IsPlain(tokens))
        {
            return null;
        }

        return Build(statement, tokens, i => tokens[i].Word switch
        {
            "i" => "you",
            "my" => "your",
            "me" => "you",
            "mine" => "yours",
            "myself" => "yourself",
            "am" => tokens[i].Text.StartsWith('\'') || tokens[i].Text.StartsWith('’') || tokens[i].Text == "m" ? "'re" : "are",
            "was" when FollowsI(tokens, i) => "were",
            _ => null,
        });
    }

    /// <summary>"I live in my van" → "Ana lives in their van"; null where the statement speaks of "you" or "we", or does not
    /// begin with its speaker.</summary>
    public static string? ToThirdPerson(string statement, IReadOnlyList<ClauseToken> tokens, string name)
    {
        if (!IsPlain(tokens) || tokens.Count == 0)
        {
            return null;
        }

        int verb = tokens[0].Word == "i" ? SkipAdverbs(tokens, 1) : -1;
        if (verb < 0 && tokens[0].Word != "my")
        {
            return null;
        }

        bool speakerIsSubject = verb > 0;
        return Build(statement, tokens, i => tokens[i].Word switch
        {
            "i" => i == 0 ? name : "they",
            "my" => i == 0 ? name + "'s" : "their",
            "me" => speakerIsSubject ? "them" : name,
            "mine" => "theirs",
            "myself" => "themselves",
            _ when i == verb => Verb(tokens[i]),
            "am" => " are",
            "was" when FollowsI(tokens, i) => "were",
            _ => null,
        });
    }

    private static string? Verb(ClauseToken token)
    {
        // "I'll", "I'd": the contraction stays where it is.
        bool isContracted = token.Text[0] is '\'' or '’' || token.Text is "m" or "ve";
        string third = EnglishVerbs.ToThirdPerson(token.Word);
        if (token.Word is "will" or "would" || third == token.Word)
        {
            return null;
        }

        return isContracted ? " " + third : third;
    }

    private static bool IsPlain(IReadOnlyList<ClauseToken> tokens)
    {
        foreach (var token in tokens)
        {
            if (token.Word is "you" or "your" or "yours" or "yourself" or "we" or "us" or "our" or "ours" or "ourselves")
            {
                return false;
            }
        }

        return true;
    }

    private static bool FollowsI(IReadOnlyList<ClauseToken> tokens, int index)
    {
        int i = index - 1;
        while (i > 0 && ClauseWords.Adverbs(Language.English).Contains(tokens[i].Word))
        {
            i--;
        }

        return i >= 0 && tokens[i].Word == "i";
    }

    private static int SkipAdverbs(IReadOnlyList<ClauseToken> tokens, int index)
    {
        while (index < tokens.Count && ClauseWords.Adverbs(Language.English).Contains(tokens[index].Word))
        {
            index++;
        }

        return index < tokens.Count ? index : -1;
    }

    private static string Build(string statement, IReadOnlyList<ClauseToken> tokens, Func<int, string?> replace)
    {
        var result = new StringBuilder(statement.Length + 16);
        int copied = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            result.Append(statement, copied, tokens[i].Start - copied).Append(replace(i) ?? tokens[i].Text);
            copied = tokens[i].End;
        }

        return result.Append(statement, copied, statement.Length - copied).ToString();
    }
}
