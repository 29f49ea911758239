using Confidant.BotHost.Models.Clients;
using Microsoft.Extensions.AI;

namespace Confidant.BotHost.Models.Answers;

/// <summary>Tells whether a model's answer can be shown to somebody. Pure.</summary>
internal static class AnswerCheck
{
    private const int CharactersPerToken = 12;

    /// <summary>What keeps it from being shown; null where nothing does.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="maxOutputTokens">How long it was asked to be.</param>
    public static ModelFault? Find(ChatResponse response, int maxOutputTokens)
    {
        string text = response.Text;
        return response.FinishReason == ChatFinishReason.ContentFilter ? ModelFault.Declined
            : !text.Any(char.IsLetterOrDigit) ? ModelFault.Empty
            : text.Length > (long)maxOutputTokens * CharactersPerToken ? ModelFault.Oversized
            : null;
    }

    /// <summary>The words without what no chat shows: control characters, and space around them.</summary>
    public static string Clean(string text) =>
        new string([.. text.Where(static c => c is '\n' or '\t' || !char.IsControl(c))]).Trim();
}
