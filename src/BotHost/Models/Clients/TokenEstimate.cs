using System.Text;
using Microsoft.Extensions.AI;

namespace Confidant.BotHost.Models.Clients;

/// <summary>Estimates tokens where nobody counted them: one for every four bytes, about what models count for English.</summary>
internal static class TokenEstimate
{
    private const int BytesPerToken = 4;
    private const int TokensPerMessage = 4;
    private const int TokensPerPicture = 1_000;

    // Ten a second, as voice messages are recorded.
    private const int SoundBytesPerToken = 200;

    /// <summary>Of a text.</summary>
    public static int Of(string text) => (Encoding.UTF8.GetByteCount(text) + BytesPerToken - 1) / BytesPerToken;

    /// <summary>Of messages.</summary>
    public static int Of(IEnumerable<ChatMessage> messages) => messages.Sum(static message =>
        TokensPerMessage + Of(message.Text) + message.Contents.OfType<DataContent>().Sum(Of));

    private static int Of(DataContent data) =>
        data.HasTopLevelMediaType("image") ? TokensPerPicture : data.Data.Length / SoundBytesPerToken;
}
