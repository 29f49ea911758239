namespace Confidant.Memory;

/// <summary>What an expression of time names.</summary>
internal enum TimeKind
{
    /// <summary>One day.</summary>
    Day,

    /// <summary>A weekend, a week, a month or a year.</summary>
    Span,

    /// <summary>An hour of the clock.</summary>
    Clock,
}
