using System.Reflection;

namespace Confidant.BotHost.Agents;

/// <summary>The presets that come with this host: the files beside this one.</summary>
internal static class PresetLibrary
{
    /// <summary>The name of the preset of agents that name none.</summary>
    public const string NeutralName = "neutral";

    private const string Folder = "Confidant.BotHost.Presets/";

    private static readonly Dictionary<string, Preset> _presets = Load();

    /// <summary>All of them: the neutral one first, then by name.</summary>
    public static IReadOnlyList<Preset> All { get; } =
    [
        .. _presets.Values.OrderBy(static preset => preset.Name != NeutralName).ThenBy(static preset => preset.Name, StringComparer.Ordinal),
    ];

    /// <summary>The preset of agents that name none.</summary>
    public static Preset Neutral => _presets[NeutralName];

    /// <summary>The preset of a name, letter case aside; null where there is none.</summary>
    public static Preset? Find(string name) => _presets.GetValueOrDefault(name);

    private static Dictionary<string, Preset> Load()
    {
        Assembly assembly = typeof(PresetLibrary).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(static name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => PresetReader.Read(ReadText(assembly, name)))
            .ToDictionary(static preset => preset.Name, StringComparer.OrdinalIgnoreCase);
    }

    private static string ReadText(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
