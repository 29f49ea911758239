using System.Globalization;

namespace Confidant.Memory.Tests.Extraction;

/// <summary>What an entry has to say.</summary>
/// <param name="Restatement">The statement on its own.</param>
/// <param name="Attribute">The single-valued fact; null where none.</param>
/// <param name="Day">The day it names; null where none.</param>
/// <param name="Persons">The people it names.</param>
internal sealed record ExpectedEntry(string Restatement, string? Attribute, DateOnly? Day, IReadOnlyList<string> Persons)
{
    /// <summary>Reads "restatement | attribute | day | persons".</summary>
    public static ExpectedEntry Parse(string text)
    {
        string[] parts = text.Split('|', StringSplitOptions.TrimEntries);
        string Part(int i) => i < parts.Length ? parts[i] : string.Empty;
        return new ExpectedEntry(
            parts[0],
            Part(1).Length == 0 ? null : Part(1),
            Part(2).Length == 0 ? null : DateOnly.ParseExact(Part(2), "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Part(3).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    /// <summary>Whether an entry says it, in all its parts.</summary>
    public bool Fits(ExtractedMemory memory) =>
        memory.Restatement == Restatement
        && memory.Attribute == Attribute
        && (memory.HappenedAt is { } at ? DateOnly.FromDateTime(at.DateTime) : null) == Day
        && memory.Persons.SequenceEqual(Persons);
}
