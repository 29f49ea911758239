namespace Confidant.Memory;

/// <summary>What became of a message that was to be stored.</summary>
public abstract record AppendOutcome
{
    private AppendOutcome()
    {
    }

    /// <summary>It is stored.</summary>
    /// <param name="Message">Its id.</param>
    public sealed record Appended(MessageId Message) : AppendOutcome;

    /// <summary>It was stored before: a redelivery, or another bot account in the same group.</summary>
    /// <param name="Message">The id it has.</param>
    public sealed record AlreadyThere(MessageId Message) : AppendOutcome;

    /// <summary>Its source was forgotten, so it is not stored again, nor answered.</summary>
    public sealed record Erased : AppendOutcome;
}
