namespace Confidant.Adapters;

/// <summary>What a check found, for the operator.</summary>
/// <param name="Subject">What was looked at, in a word or two.</param>
/// <param name="Kind">What it means.</param>
/// <param name="Fact">How it stands, in a sentence. Never a secret, nor anybody's words.</param>
/// <param name="Cure">What to do; null where nothing needs doing.</param>
public sealed record Finding(string Subject, FindingKind Kind, string Fact, string? Cure = null)
{
    /// <summary>Whether it rests on the store, so that only a running host finds it: a command beside it hears it from the host.</summary>
    public bool IsOfHost { get; init; }
}
