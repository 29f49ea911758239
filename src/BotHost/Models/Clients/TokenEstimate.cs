using System.Text;
using Microsoft.Extensions.AI;

namespace Confidant.BotHost.Models.Clients;

/// <summary>Estimates tokens where nobody counted them: one for every four bytes, about what models count for English.</summary>
internal static class TokenEstimate
{
    private const int BytesPerToken = 4;
    private const int TokensPerMessage = 4;

    /// <summary>Of a text.</summary>
    public static int Of(string text) => (Encoding.UTF8.GetByteCount(text) + BytesPerToken - 1) / BytesPerToken;

    /// <summary>Of messages.</summary>
    public static int Of(IEnumerable<ChatMessage> messages) => messages.Sum(static message => TokensPerMessage + Of(message.Text));
}
