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
            _ when i == verb => Verb(tokens, i),
            _ when speakerIsSubject && IsSharedVerb(tokens, i) => EnglishVerbs.ToThirdPerson(tokens[i].Word),
            "am" => " are",
            "was" when FollowsI(tokens, i) => "were",
            _ => null,
        });
    }

    private static string? Verb(IReadOnlyList<ClauseToken> tokens, int at)
    {
        var token = tokens[at];
        if (token.Text[0] is '\'' or '’' || token.Text is "m" or "ve" or "ll" or "d")
        {
            // "I'd been" had, "I'd love" would.
            string next = at + 1 < tokens.Count ? tokens[at + 1].Word : string.Empty;
            bool isHad = token.Word == "would" && (next is "been" or "better" or "gone" or "had" || EnglishVerbs.IsPast(next));
            return " " + (isHad ? "had" : EnglishVerbs.ToThirdPerson(token.Word));
        }

        string third = EnglishVerbs.ToThirdPerson(token.Word);
        return third == token.Word ? null : third;
    }

    // "I live and work in Lisbon".
    private static bool IsSharedVerb(IReadOnlyList<ClauseToken> tokens, int i) =>
        i is > 1 and <= 4 && tokens[i - 1].Word is "and" or "but" && ClauseWords.SharedVerbs.Contains(tokens[i].Word)
        && i > 1 && ClauseWords.SharedVerbs.Contains(tokens[i - 2].Word);

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
        while (index < tokens.Count && (ClauseWords.Adverbs(Language.English).Contains(tokens[index].Word)
            || tokens[index].Word == "no" || (tokens[index].Word == "longer" && tokens[index - 1].Word == "no")))
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
