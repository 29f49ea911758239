using System.Globalization;
using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>Some of a person's personas in one column, by their numbers.</summary>
internal static class PersonaNumbers
{
    /// <summary>The column of some personas.</summary>
    public static string Write(IReadOnlyList<PersonaId> personas) =>
        string.Join(' ', personas.Select(static persona => persona.Value).Distinct().Order());

    /// <summary>The personas of a column.</summary>
    public static IReadOnlyList<PersonaId> Read(string column) =>
        [.. TagList.Read(column).Select(static number => new PersonaId(int.Parse(number, CultureInfo.InvariantCulture)))];
}
