using Confidant.Memory;

namespace Confidant.Storage;

/// <summary>What a pressed button turns out to be.</summary>
public abstract record ButtonLookup
{
    private ButtonLookup()
    {
    }

    /// <summary>It may be pressed by this person.</summary>
    /// <param name="Action">What it does.</param>
    /// <param name="Argument">What it does it to.</param>
    public sealed record Live(string Action, string Argument) : ButtonLookup, IContent;

    /// <summary>It belongs to somebody else.</summary>
    public sealed record NotYours : ButtonLookup;

    /// <summary>It was used, ran out, or never was.</summary>
    public sealed record Stale : ButtonLookup;
}
