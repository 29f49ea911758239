using System.ClientModel;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Audio;

namespace Confidant.BotHost.Models.Clients.OpenAi;

/// <summary>Has a sound written down, by OpenAI's package. It is a chat client, so that what stands around one (retries, limits, the
/// budget, what is noted of calls) stands around this too: the sound is the message, the words are the answer. It tries once and
/// logs nothing. Safe for concurrent use.</summary>
/// <param name="endpoint">The address of the interface, with the version.</param>
/// <param name="apiKey">The key; null where it asks for none.</param>
/// <param name="http">Sends the requests.</param>
internal sealed class TranscriptionChatClient(Uri endpoint, string? apiKey, HttpClient http) : IChatClient
{
    private readonly OpenAIClient _client = OpenAiConnection.Open(endpoint, apiKey, http);

    /// <inheritdoc/>
    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        DataContent sound = messages.SelectMany(static message => message.Contents).OfType<DataContent>().Single();
        AudioClient client = _client.GetAudioClient(
            options?.ModelId ?? throw new InvalidOperationException("A call to a model names the model."));
        await using var stream = BinaryData.FromBytes(sound.Data).ToStream();
        ClientResult<AudioTranscription> result = await client.TranscribeAudioAsync(
            stream,
            $"sound.{EndingOf(sound.MediaType)}",
            new AudioTranscriptionOptions { ResponseFormat = AudioTranscriptionFormat.Simple },
            cancellationToken);
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, result.Value.Text)) { FinishReason = ChatFinishReason.Stop };
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("What is said in a sound is asked for as a whole.");

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // The connection belongs to whoever made it.
    }

    // Endpoints tell the format by the name of the file. Telegram's voices are Opus in Ogg.
    private static string EndingOf(string mediaType) => mediaType.ToLowerInvariant() switch
    {
        "audio/mpeg" or "audio/mp3" => "mp3",
        "audio/mp4" or "audio/m4a" or "audio/x-m4a" or "audio/aac" => "m4a",
        "audio/wav" or "audio/x-wav" or "audio/wave" => "wav",
        "audio/webm" => "webm",
        "audio/flac" or "audio/x-flac" => "flac",
        _ => "ogg",
    };
}
