using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Confidant.Adapters.Discord.Wire;

namespace Confidant.Adapters.Discord;

/// <summary>Messages in Discord's terms. Pure.</summary>
internal static class DiscordComposer
{
    private const int MostRows = 5;
    private const int MostInRow = 5;
    private const int LongestLabel = 80;
    private const int NonceBytes = 16;

    /// <summary>A message or what one is changed to: no preview, no alert for anybody.</summary>
    public static DiscordMessageRequest Compose(OutgoingMessage message) => new()
    {
        Content = DiscordMarkdown.Write(message),
        Flags = DiscordMessageFlags.SuppressEmbeds,
        Components = Rows(message.Buttons),
    };

    /// <summary>A message for a channel.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="message">The message.</param>
    /// <param name="idempotencyKey">Equal for every attempt at it.</param>
    public static DiscordMessageRequest Compose(string channel, OutgoingMessage message, string idempotencyKey)
    {
        DiscordMessageRequest request = Compose(message);
        return request with
        {
            Nonce = Nonce(channel, idempotencyKey, request.Content),
            EnforceNonce = true,
            MessageReference = DiscordTarget.IsId(message.ReplyTo?.Value) ? new DiscordReplyReference(message.ReplyTo!.Value.Value) : null,
        };
    }

    /// <summary>A message that an interaction's asker alone sees.</summary>
    public static DiscordMessageRequest ForOne(DiscordMessageRequest request) =>
        request with { Flags = request.Flags | DiscordMessageFlags.Ephemeral };

    /// <summary>Equal for every attempt at the same message and for no other; 22 characters. The words are part of it: a store that
    /// was made anew counts its messages from one again.</summary>
    private static string Nonce(string channel, string idempotencyKey, string content) => Base64Url.EncodeToString(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{channel}\n{idempotencyKey}\n{content}")).AsSpan(0, NonceBytes));

    private static List<DiscordActionRow> Rows(IReadOnlyList<IReadOnlyList<Button>> buttons) =>
        [.. buttons
            .SelectMany(row => row.Chunk(MostInRow))
            .Take(MostRows)
            .Select(row => new DiscordActionRow([.. row.Select(Show)]))];

    private static DiscordButton Show(Button button) => button.Address is { } address
        ? new DiscordButton(Label(button.Label), CustomId: null) { Url = address }
        : new DiscordButton(Label(button.Label), button.Token);

    private static string Label(string label)
    {
        string whole = Utf16Text.Repair(label);
        return whole.Length <= LongestLabel ? whole : whole[..Utf16Text.CutAtOrBefore(whole, LongestLabel)];
    }
}
