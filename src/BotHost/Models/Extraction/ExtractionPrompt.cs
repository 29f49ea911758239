using System.Globalization;
using System.Text;
using Confidant.Memory;

namespace Confidant.BotHost.Models.Extraction;

/// <summary>What a model is told and shown to find statements. Pure.</summary>
internal static class ExtractionPrompt
{
    /// <summary>What it is told.</summary>
    public static string Instructions { get; } = PromptFiles.Read("extraction.md")
        .Replace("{topics}", string.Join(", ", KnownWords.Topics), StringComparison.Ordinal)
        .Replace("{attributes}", string.Join(", ", KnownWords.Attributes), StringComparison.Ordinal);

    /// <summary>What it is shown. People's words are JSON strings, so they cannot leave their place.</summary>
    public static string Show(IReadOnlyList<LearningSource> batch)
    {
        var lines = new StringBuilder();
        for (int i = 0; i < batch.Count; i++)
        {
            LearningSource source = batch[i];
            var shown = new ShownMessage(
                i + 1, source.AuthorName, source.SaidAt.ToString("yyyy-MM-dd dddd", CultureInfo.InvariantCulture), source.Text);
            lines.Append(DataLine.Of(shown, ExtractionJson.Default.ShownMessage)).Append('\n');
        }

        return lines.ToString();
    }
}
