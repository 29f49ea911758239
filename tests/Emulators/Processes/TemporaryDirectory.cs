namespace Confidant.Emulators.Processes;

/// <summary>A directory of its own, which goes with the test.</summary>
public sealed class TemporaryDirectory : IDisposable
{
    /// <summary>Where it is.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("confidant-").FullName;

    /// <summary>The store in it.</summary>
    public string Store => File("confidant.db");

    /// <summary>A file in it.</summary>
    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
