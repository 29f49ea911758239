namespace Confidant.BotHost.Models;

/// <summary>Who writes down what is said in voice messages: an endpoint that speaks OpenAI's protocol.</summary>
internal sealed class TranscriptionOptions
{
    /// <summary>The model; null where nothing is written down.</summary>
    public string? Model { get; set; }

    /// <summary>The address of the interface, with its version, as in <c>http://127.0.0.1:8000/v1</c>.</summary>
    /// <value>An absolute http or https address; null for that of <see cref="ModelOptions.Endpoint"/>, if the provider is openai.</value>
    public string? Endpoint { get; set; }

    /// <summary>The key. A secret like <see cref="ModelOptions.ApiKey"/>, which is sent to its own endpoint only.</summary>
    /// <value>Null where the endpoint asks for none; without an endpoint of its own, the key of the models is used.</value>
    public string? ApiKey { get; set; }
}
