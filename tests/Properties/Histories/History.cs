namespace Confidant.Properties;

/// <summary>A list of things that happen, a line each when it is printed.</summary>
internal sealed record History(IReadOnlyList<Operation> Operations)
{
    /// <inheritdoc/>
    public override string ToString() => string.Concat(Operations.Select(operation => $"\n    {operation}"));
}
