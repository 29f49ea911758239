namespace Confidant.Properties;

/// <summary>A list of things that happen, a line each when it is printed.</summary>
/// <param name="Operations">What happens.</param>
/// <param name="Players">How many of the people, the last ones, are of the playground, and nobody real.</param>
internal sealed record History(IReadOnlyList<Operation> Operations, int Players)
{
    /// <inheritdoc/>
    public override string ToString() => $"\n    {Players} of the playground" + string.Concat(Operations.Select(operation => $"\n    {operation}"));
}
