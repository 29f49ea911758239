namespace Confidant.Contracts.Machine;

/// <summary>The working tree that the tests were built from.</summary>
public static class Repository
{
    private const string Mark = "Confidant.slnx";

    /// <summary>A path in it.</summary>
    /// <exception cref="DirectoryNotFoundException">The tests run outside of it.</exception>
    public static string Folder(params string[] parts)
    {
        // Not by CallerFilePath: a deterministic build writes another root into it.
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Mark)))
            {
                return Path.Combine([folder.FullName, .. parts]);
            }
        }

        throw new DirectoryNotFoundException($"{Mark} is in no folder above {AppContext.BaseDirectory}.");
    }
}
