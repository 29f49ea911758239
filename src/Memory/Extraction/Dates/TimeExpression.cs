namespace Confidant.Memory;

/// <summary>Words that name a time.</summary>
/// <param name="Kind">What they name.</param>
/// <param name="First">The first of their tokens.</param>
/// <param name="End">The token after them.</param>
/// <param name="Day">The day; null for other kinds, and where counting gives none.</param>
/// <param name="Absolute">The same time by the calendar; null where the words say it already.</param>
internal sealed record TimeExpression(TimeKind Kind, int First, int End, DateOnly? Day, string? Absolute);
