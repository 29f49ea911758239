namespace Confidant.Memory;

/// <summary>Reads what is said of somebody else: "Bob likes padel", "my boss hates emails". Its attributes carry their name, so
/// that it never replaces what they say of themselves.</summary>
internal static class OthersStatement
{
    /// <summary>The statement; null where a clause is not of that kind.</summary>
    public static Statement? Read(Clause clause, Subject? subject, Speech speech)
    {
        if (subject is not { Kind: SubjectKind.Named or SubjectKind.Relative })
        {
            return null;
        }

        foreach (var rule in StatementRule.OfOthers(speech.Language))
        {
            if (rule.Pattern.Match(clause.Tokens, subject.Verb) is not { } slots)
            {
                continue;
            }

            var own = rule with
            {
                Attribute = About(subject, rule.Attribute),
                Ends = rule.Ends is { } ends && About(subject, ends.Attribute) is { } ended ? ends with { Attribute = ended } : null,
            };
            if (StatementDetails.Apply(own, slots, clause, speech, isOwn: false) is { } statement)
            {
                return Complete(statement, subject, speech);
            }
        }

        return null;
    }

    /// <summary>The statement with the person it is about.</summary>
    public static Statement Complete(Statement statement, Subject subject, Speech speech)
    {
        bool isRelative = subject.Kind == SubjectKind.Relative;
        string[] named = [.. subject.Named
            .Where(name => !statement.Persons.Contains(name) && !speech.AuthorName.Contains(name, StringComparison.OrdinalIgnoreCase))];
        return statement with
        {
            // A relative is told of as the speaker's own, and never answers a question about the speaker.
            IsBySpeakerOfThemselves = isRelative,
            Topic = isRelative ? Topics.Family : statement.Topic,
            Persons = [.. named, .. statement.Persons],
            Entities = [.. statement.Entities.Where(entity => !subject.Named.Contains(entity))],
        };
    }

    private static string? About(Subject subject, string? attribute) =>
        attribute is null || subject.Key is null ? null : $"about.{subject.Key}.{attribute}";
}
