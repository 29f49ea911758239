using Anthropic;
using Anthropic.Core;
using Confidant.BotHost.Models.Clients.OpenAi;
using Microsoft.Extensions.AI;

namespace Confidant.BotHost.Models.Clients;

/// <summary>Makes the client that speaks to the configured endpoint. It tries once, and neither logs nor traces.</summary>
internal static class ModelProvider
{
    private static readonly TimeSpan _neverFirst = TimeSpan.FromHours(1);

    /// <summary>The client; every call names its model.</summary>
    public static IChatClient Create(ModelOptions options, HttpClient http) => options.Provider switch
    {
        ModelOptions.OpenAi => new OpenAiChatClient(
            options.Endpoint is { } address ? new Uri(address) : OpenAiConnection.Default, options.ApiKey, http),
        ModelOptions.Anthropic => CreateAnthropic(options, http),
        _ => throw new InvalidOperationException("The provider that is configured asks no model."),
    };

    /// <summary>The client that has sounds written down. The models' key goes to their own endpoint only.</summary>
    public static IChatClient CreateTranscriber(ModelOptions options, HttpClient http)
    {
        TranscriptionOptions own = options.Transcription;
        string? endpoint = own.Endpoint ?? options.Endpoint;
        return new TranscriptionChatClient(
            endpoint is null ? OpenAiConnection.Default : new Uri(endpoint),
            own.ApiKey ?? (own.Endpoint is null ? options.ApiKey : null),
            http);
    }

    // Whatever is left unset here, the package takes from environment variables of its own, tracing of contents included.
    private static IChatClient CreateAnthropic(ModelOptions options, HttpClient http) => new AnthropicClient(new ClientOptions
    {
        HttpClient = http,
        BaseUrl = (options.Endpoint ?? EnvironmentUrl.Production).TrimEnd('/'),
        ApiKey = options.ApiKey ?? "none",
        MaxRetries = 0,
        Timeout = _neverFirst,
        OpenTelemetry = new OpenTelemetryOptions { Traces = new OpenTelemetryTraces { Enabled = false } },
    }).AsIChatClient(defaultModelId: null, options.MaxOutputTokens);
}
