namespace Confidant.Adapters;

/// <summary>What became of delivered events.</summary>
public enum IntakeOutcome
{
    /// <summary>They are on disk.</summary>
    Accepted,

    /// <summary>There is no room: nothing was accepted. Hold the offset and try again after a pause.</summary>
    StoreFull,
}
