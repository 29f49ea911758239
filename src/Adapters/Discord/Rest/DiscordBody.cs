using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Confidant.Adapters.Discord.Wire;

namespace Confidant.Adapters.Discord;

/// <summary>What requests carry.</summary>
internal static class DiscordBody
{
    /// <summary>An object.</summary>
    public static HttpContent Of<T>(T value, JsonTypeInfo<T> type) => OfJson(JsonSerializer.SerializeToUtf8Bytes(value, type));

    /// <summary>An object that is written already.</summary>
    public static HttpContent OfJson(byte[] json)
    {
        var body = new ByteArrayContent(json);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return body;
    }

    /// <summary>A message, with its file where it has one.</summary>
    public static HttpContent OfMessage(DiscordMessageRequest message, OutgoingDocument? document)
    {
        if (document is null)
        {
            return Of(message, DiscordRestJson.Default.DiscordMessageRequest);
        }

        var file = new ByteArrayContent(document.Content);
        file.Headers.ContentType = MediaTypeHeaderValue.TryParse(document.MediaType, out MediaTypeHeaderValue? mediaType)
            ? mediaType
            : new MediaTypeHeaderValue("application/octet-stream");
        DiscordMessageRequest withFile = message with { Attachments = [new DiscordUpload(0, document.FileName)] };
        return new MultipartFormDataContent
        {
            { Of(withFile, DiscordRestJson.Default.DiscordMessageRequest), "payload_json" },
            { file, "files[0]", document.FileName },
        };
    }
}
