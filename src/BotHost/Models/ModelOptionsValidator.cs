using Microsoft.Extensions.Options;

namespace Confidant.BotHost.Models;

/// <summary>Refuses settings that could only fail later, in one line each: key, problem, cure. No line holds a value: nobody knows
/// what was typed into the wrong place.</summary>
internal sealed class ModelOptionsValidator : IValidateOptions<ModelOptions>
{
    private const int MaxSeconds = 600;
    private const int MaxModelLength = 200;

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, ModelOptions options)
    {
        if (options.Provider is not (ModelOptions.Offline or ModelOptions.OpenAi or ModelOptions.Anthropic))
        {
            return ValidateOptionsResult.Fail("Models:Provider names no provider of this host. Use offline, openai or anthropic.");
        }

        var failures = new List<string>();
        failures.AddRange(CheckLimits(options));
        failures.AddRange(CheckMedia(options));
        if (options.HasProvider)
        {
            failures.AddRange(CheckProvider(options));
        }

        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }

    private static IEnumerable<string> CheckProvider(ModelOptions options)
    {
        if (!IsModel(options.Model))
        {
            yield return "Models:Model names no model. Set it to one that the endpoint serves.";
        }

        if (options.Endpoint is not null && !IsAddress(options.Endpoint))
        {
            yield return "Models:Endpoint is not an absolute http or https address. "
                + "Remove it to use the provider's own, or write one as in http://127.0.0.1:11434/v1.";
        }

        if (options.Endpoint is null && string.IsNullOrWhiteSpace(options.ApiKey))
        {
            yield return "Models:ApiKey is missing. Put the provider's key into the environment variable Models__ApiKey, "
                + "or name a file that holds it in Models__ApiKey_FILE.";
        }

        if (!IsKey(options.ApiKey))
        {
            yield return "Models:ApiKey holds spaces or characters that no key has. Copy it again.";
        }

        if (options is { Provider: ModelOptions.Anthropic, EmbeddingModel: not null })
        {
            yield return "Models:EmbeddingModel is set, and Anthropic's protocol has no embeddings. Remove it.";
        }

        if (options.AgentModels.Any(static model => !IsModel(model)))
        {
            yield return "Models:AgentModels has an entry that names no model. Remove it.";
        }
    }

    private static IEnumerable<string> CheckMedia(ModelOptions options)
    {
        if (options.VisionModel is not null && (!options.HasProvider || !IsModel(options.VisionModel)))
        {
            yield return "Models:VisionModel names no model of a provider. Set Models:Provider and a model that takes pictures, or remove it.";
        }

        TranscriptionOptions transcription = options.Transcription;
        if (transcription is { Model: null, Endpoint: null, ApiKey: null })
        {
            yield break;
        }

        if (!IsModel(transcription.Model))
        {
            yield return "Models:Transcription:Model names no model. Set it to one that the endpoint serves, as in whisper-1, "
                + "or remove the section.";
        }

        if (transcription.Endpoint is not null && !IsAddress(transcription.Endpoint))
        {
            yield return "Models:Transcription:Endpoint is not an absolute http or https address. "
                + "Write one with its version, as in http://127.0.0.1:8000/v1.";
        }

        if (transcription.Endpoint is null && options.Provider != ModelOptions.OpenAi)
        {
            yield return "Models:Transcription:Endpoint is missing. Set it to an endpoint with OpenAI's protocol, "
                + "as in https://api.openai.com/v1: the provider of the models has no transcription.";
        }

        if (!IsKey(transcription.ApiKey))
        {
            yield return "Models:Transcription:ApiKey holds spaces or characters that no key has. Copy it again.";
        }
    }

    private static bool IsKey(string? key) =>
        key?.Any(static c => char.IsWhiteSpace(c) || char.IsControl(c) || !char.IsAscii(c)) != true;

    private static IEnumerable<string> CheckLimits(ModelOptions options)
    {
        if (options.TimeoutSeconds is < 1 or > MaxSeconds)
        {
            yield return "Models:TimeoutSeconds is not from 1 to 600. Remove it for the default of 60.";
        }

        if (options.FirstTokenSeconds is < 1 or > MaxSeconds)
        {
            yield return "Models:FirstTokenSeconds is not from 1 to 600. Remove it for the default of 20.";
        }

        if (options.MaxOutputTokens is < 16 or > 32_768)
        {
            yield return "Models:MaxOutputTokens is not from 16 to 32768. Remove it for the default of 800.";
        }

        if (options.MaxPromptTokens is < 500 or > 1_000_000)
        {
            yield return "Models:MaxPromptTokens is not from 500 to 1000000. Remove it for the default of 6000.";
        }

        if (options.EmbeddingDimensions is < 0 or > 8_192)
        {
            yield return "Models:EmbeddingDimensions is not from 0 to 8192. Remove it for as many as the model makes.";
        }

        if (options.Budget.TokensPerDay < 1)
        {
            yield return "Models:Budget:TokensPerDay is below 1. Remove it for no limit.";
        }

        if (options.Budget.TokensPerPersonPerDay < 1)
        {
            yield return "Models:Budget:TokensPerPersonPerDay is below 1. Remove it for no limit.";
        }
    }

    private static bool IsModel(string? model) => !string.IsNullOrWhiteSpace(model) && model.Length <= MaxModelLength;

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address.Query.Length == 0 && address.Fragment.Length == 0 && address.UserInfo.Length == 0;
}
