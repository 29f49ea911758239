namespace Confidant.Storage.Sqlite;

/// <summary>A post, as a persona learns from it.</summary>
/// <param name="Message">The row of its message.</param>
/// <param name="PostedAt">When it was posted.</param>
/// <param name="Importance">How important it is to the persona, from 0 to 1.</param>
internal readonly record struct PersonaBlock(long Message, DateTimeOffset PostedAt, double Importance);
