using System.ClientModel;
using System.ClientModel.Primitives;
using OpenAI;

namespace Confidant.BotHost.Models.Clients.OpenAi;

/// <summary>Makes the package's client for any endpoint that speaks OpenAI's protocol. It tries once, and neither logs nor traces.</summary>
internal static class OpenAiConnection
{
    /// <summary>OpenAI's own address.</summary>
    public static readonly Uri Default = new("https://api.openai.com/v1");

    /// <summary>The client.</summary>
    /// <param name="endpoint">The address of its interface, with the version.</param>
    /// <param name="apiKey">The key; null where it asks for none.</param>
    /// <param name="http">Sends the requests.</param>
    public static OpenAIClient Open(Uri endpoint, string? apiKey, HttpClient http) => new(
        new ApiKeyCredential(apiKey ?? "none"),
        new OpenAIClientOptions
        {
            Endpoint = endpoint,
            Transport = new HttpClientPipelineTransport(http),
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
            ClientLoggingOptions = new ClientLoggingOptions { EnableLogging = false },
            EnableDistributedTracing = false,
        });
}
