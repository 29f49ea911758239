namespace Confidant.BotHost.Agents;

/// <summary>What an agent of a preset says beside facts when no model speaks for it, in one language.</summary>
internal sealed record Voice
{
    /// <summary>The preset's name for people.</summary>
    public required string Title { get; init; }

    /// <summary>What it is, in one line.</summary>
    public required string Description { get; init; }

    /// <summary>Acknowledges a statement that is remembered; one of them is chosen.</summary>
    public required IReadOnlyList<string> Acknowledge { get; init; }

    /// <summary>The same in a group.</summary>
    public required IReadOnlyList<string> AcknowledgeGroup { get; init; }

    /// <summary>Acknowledges a statement that is not kept; one of them is chosen.</summary>
    public required IReadOnlyList<string> NotKept { get; init; }

    /// <summary>Greets <c>{name}</c>, and says what it can do.</summary>
    public required string Greet { get; init; }

    /// <summary>Says who it is: <c>{agent}</c>.</summary>
    public required string Introduce { get; init; }

    /// <summary>Answers thanks.</summary>
    public required string Welcome { get; init; }

    /// <summary>Answers "okay" and the like.</summary>
    public required string Nod { get; init; }

    /// <summary>Answers what is neither question nor statement.</summary>
    public required string Fallback { get; init; }

    /// <summary>Tells that the asker is shown as <c>{name}</c>.</summary>
    public required string ShownName { get; init; }

    /// <summary>Begins the list of what is known about the asker.</summary>
    public required string KnownAboutYou { get; init; }

    /// <summary>Comes before a recalled fact; one of them is chosen. Empty where the fact stands by itself.</summary>
    public IReadOnlyList<string> LeadIn { get; init; } = [];

    /// <summary>Says that it does not know.</summary>
    public required string Unknown { get; init; }

    /// <summary>Says that it does not know <c>{topic}</c>, which reads "where you live".</summary>
    public required string UnknownTopic { get; init; }

    /// <summary>Says that it does not know that about <c>{person}</c>.</summary>
    public required string UnknownPerson { get; init; }

    /// <summary>Says that it knows nothing about the asker.</summary>
    public required string UnknownAll { get; init; }

    /// <summary>Says that it does not know what the group is about.</summary>
    public required string UnknownGroup { get; init; }
}
