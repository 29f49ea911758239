namespace Confidant.BotHost.Models;

/// <summary>The texts that models are told, as files of this assembly.</summary>
internal static class PromptFiles
{
    /// <summary>Reads one, with line ends as in the repository.</summary>
    public static string Read(string name)
    {
        using Stream stream = typeof(PromptFiles).Assembly.GetManifestResourceStream($"Prompts/{name}")
            ?? throw new InvalidOperationException($"The prompt {name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Trim();
    }
}
