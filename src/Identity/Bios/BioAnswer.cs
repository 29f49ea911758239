namespace Confidant.Identity;

/// <summary>What became of reading a profile.</summary>
public abstract record BioAnswer
{
    private BioAnswer()
    {
    }

    /// <summary>It was read.</summary>
    /// <param name="Text">What it says of itself; empty where nothing.</param>
    public sealed record Found(string Text) : BioAnswer;

    /// <summary>There is no such profile.</summary>
    public sealed record Missing : BioAnswer;

    /// <summary>Nobody answered, or with something else than was asked. That says nothing of the profile.</summary>
    public sealed record Unavailable : BioAnswer;
}
