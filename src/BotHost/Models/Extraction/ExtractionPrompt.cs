using System.Globalization;
using System.Text;
using Confidant.Memory;
using Microsoft.Extensions.AI;

namespace Confidant.BotHost.Models.Extraction;

/// <summary>What a model is told and shown to find statements. Pure.</summary>
internal static class ExtractionPrompt
{
    private static readonly string _instructions = PromptFiles.Read("extraction.md")
        .Replace("{topics}", string.Join(", ", KnownWords.Topics), StringComparison.Ordinal)
        .Replace("{attributes}", string.Join(", ", KnownWords.Attributes), StringComparison.Ordinal);

    /// <summary>The messages of the request. People's words are JSON strings, so they cannot leave their place.</summary>
    public static IReadOnlyList<ChatMessage> Build(IReadOnlyList<LearningSource> batch)
    {
        var lines = new StringBuilder();
        for (int i = 0; i < batch.Count; i++)
        {
            LearningSource source = batch[i];
            var shown = new ShownMessage(
                i + 1, source.AuthorName, source.SaidAt.ToString("yyyy-MM-dd dddd", CultureInfo.InvariantCulture), source.Text);
            lines.Append(DataLine.Of(shown, ExtractionJson.Default.ShownMessage)).Append('\n');
        }

        return [new ChatMessage(ChatRole.System, _instructions), new ChatMessage(ChatRole.User, lines.ToString())];
    }
}
