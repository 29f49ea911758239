namespace Confidant.Memory;

/// <summary>Says a statement so that it stands on its own: with the speaker's name, and with dates in place of "tomorrow".</summary>
public static class StatementRestater
{
    /// <summary>The statement as others may read it at any time. What cannot be turned surely is quoted: nothing is lost and nothing
    /// is invented.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="name">Who said it.</param>
    /// <param name="saidAt">When.</param>
    public static string Restate(Statement statement, string name, DateTimeOffset saidAt)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(name);
        return Turn(statement, name, saidAt) ?? Quote(statement, name, saidAt);
    }

    /// <summary>The statement in the third person; null where that cannot be said surely.</summary>
    public static string? Turn(Statement statement, string name, DateTimeOffset saidAt)
    {
        ArgumentNullException.ThrowIfNull(statement);
        string? turned = statement.Topic == Topics.Communication && statement.Text == statement.Quote && !IsTold(statement) ? null
            : statement.IsBySpeakerOfThemselves ? StatementRewriter.ToThirdPerson(statement.Text, name, statement.Language)
            : StatementRewriter.OfOthers(statement.Text, name, statement.Language);
        return turned is null ? null : WithDates(turned, statement, saidAt);
    }

    /// <summary>A told statement with its dates in full.</summary>
    /// <param name="told">The statement in any person.</param>
    /// <param name="statement">What it tells.</param>
    /// <param name="saidAt">When it was said.</param>
    public static string WithDates(string told, Statement statement, DateTimeOffset saidAt)
    {
        ArgumentNullException.ThrowIfNull(statement);

        // A birthday comes every year.
        return statement.Topic == Topics.Birthday
            ? told
            : DateWriter.Write(told, statement.Language, saidAt);
    }

    private static string Quote(Statement statement, string name, DateTimeOffset saidAt)
    {
        string verb = (statement.Topic == Topics.Communication, statement.Language) switch
        {
            (true, Language.Spanish) => "pide",
            (true, _) => "asks",
            (_, Language.Spanish) => "dijo",
            _ => "said",
        };
        string? days = statement.Topic == Topics.Birthday
            ? null
            : DateWriter.List(statement.Text, statement.Language, saidAt);
        string when = days is null ? string.Empty : $" ({days})";
        return statement.Language == Language.Spanish
            ? $"{name} {verb}: «{statement.Quote}»{when}"
            : $"{name} {verb}: “{statement.Quote}”{when}";
    }

    private static bool IsTold(Statement statement) =>
        StatementDetails.IsSpeakerSubject(Clause.Of(statement.Text, statement.Language), statement.Language);
}
