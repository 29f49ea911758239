namespace Confidant.Adapters;

/// <summary>What a finding means for the operator.</summary>
public enum FindingKind
{
    /// <summary>As it should be.</summary>
    Good,

    /// <summary>It works, but less than it could, or not for long.</summary>
    Advice,

    /// <summary>It does not work until somebody mends it.</summary>
    Fault,
}
