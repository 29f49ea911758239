namespace Confidant.Properties;

/// <summary>Something that the design forbids.</summary>
internal sealed class Violation(string rule) : Exception($"It must hold that {rule}.")
{
    /// <summary>Throws where a rule does not hold.</summary>
    public static void Unless(bool holds, string rule)
    {
        if (!holds)
        {
            throw new Violation(rule);
        }
    }

    /// <summary>Throws where something is read that may not be.</summary>
    public static void IfAny<T>(IEnumerable<T> excess, string rule)
    {
        List<T> found = [.. excess];
        Unless(found.Count == 0, $"{rule} (not so: {string.Join(", ", found)})");
    }
}
