namespace Confidant.BotHost.Startup;

/// <summary>Reads secrets from files: a key that ends with _FILE names the file that holds the value of the key without it.</summary>
internal static class SecretFiles
{
    private const string Suffix = "_FILE";

    /// <summary>Adds the values of all such files; they win over every other source.</summary>
    /// <exception cref="StartupException">A file cannot be read.</exception>
    public static void AddSecretFiles(this IConfigurationBuilder builder, IConfiguration configuration)
    {
        var values = new Dictionary<string, string?>();
        foreach ((string key, string? path) in configuration.AsEnumerable())
        {
            // Only sectioned keys are settings of ours; the environment has names of its own that end like this.
            if (key.EndsWith(Suffix, StringComparison.Ordinal) && key.Contains(':', StringComparison.Ordinal) && path is { Length: > 0 })
            {
                values[key[..^Suffix.Length]] = Read(key, path);
            }
        }

        builder.AddInMemoryCollection(values);
    }

    private static string Read(string key, string path)
    {
        try
        {
            return File.ReadAllText(path).Trim() is { Length: > 0 } value
                ? value
                : throw new StartupException($"{key}: the file it names is empty. Let it hold the value alone.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new StartupException($"{key}: the file it names cannot be read. Name a file that this user may read.");
        }
    }
}
