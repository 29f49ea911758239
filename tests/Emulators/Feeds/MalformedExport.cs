namespace Confidant.Emulators.Feeds;

/// <summary>An export that no reader may take.</summary>
/// <param name="Name">What is wrong with it.</param>
/// <param name="Fault">The name of the fault that it has to be refused with.</param>
/// <param name="Write">Writes it to a path.</param>
public sealed record MalformedExport(string Name, string Fault, Action<string> Write)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}
