using System.Buffers;
using System.Collections.Frozen;

namespace Confidant.Memory;

/// <summary>Decides whether a message may be used in its author's other chats, when they allow that for what they say about
/// themselves.</summary>
public static class StatementClassifier
{
    // Topics whose sentences have no room for a person's name, so that a name in lower case cannot hide in them.
    private static readonly FrozenSet<string> _safeInLowerCase = FrozenSet.Create(
        StringComparer.Ordinal, Topics.Residence, Topics.Origin, Topics.Role, Topics.Age, Topics.Birthday, Topics.Allergy,
        Topics.Health, Topics.Languages, Topics.Study, Topics.MaritalStatus);

    private static readonly SearchValues<char> _foreignMarks = SearchValues.Create("@>`{|\"“”«»");

    /// <summary>Whether a message states something, all of it is about its author, and nobody else is mentioned in it.</summary>
    /// <param name="text">The words.</param>
    /// <param name="language">The language they are in.</param>
    /// <param name="authorName">The author's name, which may be in it.</param>
    /// <returns>False on any doubt: then the words stay where they were said.</returns>
    public static bool IsOnlyAboutSpeaker(string text, Language language, string authorName)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(authorName);
        if (text.Length > 2_000 || text.AsSpan().ContainsAny(_foreignMarks) || text.Contains("://", StringComparison.Ordinal))
        {
            return false;
        }

        var statements = StatementReader.Read(text, language, authorName, DateTimeOffset.UnixEpoch);
        if (statements.Count == 0 || !statements.All(statement => statement.IsAboutSpeaker))
        {
            return false;
        }

        foreach (var sentence in SentenceSplitter.Split(text))
        {
            if (PersonMentions.MayMention(sentence.Text, language, authorName)
                || (StartsInLowerCase(sentence.Text) && !IsSafeInLowerCase(sentence.Text, language, statements)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool StartsInLowerCase(string sentence) => char.IsLower(sentence[0]);

    private static bool IsSafeInLowerCase(string sentence, Language language, IReadOnlyList<Statement> statements)
    {
        foreach (var token in ClauseTokenizer.Tokenize(sentence, language))
        {
            if (token.Word is "with" or "con" or "and" or "y" or "'s" or "like" or "como")
            {
                return false;
            }
        }

        return statements.All(statement => statement.Topic is not null && _safeInLowerCase.Contains(statement.Topic));
    }
}
