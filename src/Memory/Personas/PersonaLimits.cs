namespace Confidant.Memory;

/// <summary>What a person's personas may be.</summary>
public static class PersonaLimits
{
    /// <summary>How many a person has at the most, <c>self</c> among them.</summary>
    public const int PersonasOfOnePerson = 20;

    /// <summary>The name of the persona that stands for the person.</summary>
    public const string SelfName = "self";

    private const int LongestName = 64;
    private const int LongestRelation = 32;

    /// <summary>Whether a text can be a name: 1 to 64 characters in one line, no number, since personas have numbers of their own.</summary>
    public static bool IsName(string text) => IsLine(text, LongestName) && !text.All(char.IsDigit);

    /// <summary>Whether a text can say what a persona is to its person: 1 to 32 characters in one line.</summary>
    public static bool IsRelation(string text) => IsLine(text, LongestRelation);

    /// <summary>Whether a name is that of the persona that everybody has.</summary>
    public static bool IsSelf(string name) => string.Equals(name, SelfName, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether one of some personas has a name; small and capital letters are the same.</summary>
    public static bool IsTaken(IEnumerable<UserPersona> personas, string name)
    {
        ArgumentNullException.ThrowIfNull(personas);
        return personas.Any(persona => string.Equals(persona.Name, name, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsLine(string text, int most)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length > 0 && text.Length <= most && text.Trim().Length == text.Length && !text.Any(char.IsControl);
    }
}
