using Confidant.BotHost.Models;
using FluentAssertions;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace Confidant.BotHost.Tests.Models;

public sealed class ModelOptionsTests
{
    [Theory]
    [InlineData("Models:Provider", "skynet", "Models:Provider names no provider of this host. Use offline, openai or anthropic.")]
    [InlineData("Models:Model", " ", "Models:Model names no model. Set it to one that the endpoint serves.")]
    [InlineData("Models:Endpoint", "ftp://x", "Models:Endpoint is not an absolute http or https address. "
        + "Remove it to use the provider's own, or write one as in http://127.0.0.1:11434/v1.")]
    [InlineData("Models:Endpoint", "https://user:pass@host/v1", "Models:Endpoint is not an absolute http or https address. "
        + "Remove it to use the provider's own, or write one as in http://127.0.0.1:11434/v1.")]
    [InlineData("Models:ApiKey", "", "Models:ApiKey is missing. Put the provider's key into the environment variable "
        + "Models__ApiKey, or name a file that holds it in Models__ApiKey_FILE.")]
    [InlineData("Models:ApiKey", "sk a", "Models:ApiKey holds spaces or characters that no key has. Copy it again.")]
    [InlineData("Models:TimeoutSeconds", "0", "Models:TimeoutSeconds is not from 1 to 600. Remove it for the default of 60.")]
    [InlineData("Models:FirstTokenSeconds", "601", "Models:FirstTokenSeconds is not from 1 to 600. Remove it for the default of 20.")]
    [InlineData("Models:MaxOutputTokens", "1", "Models:MaxOutputTokens is not from 16 to 32768. Remove it for the default of 800.")]
    [InlineData("Models:MaxPromptTokens", "1", "Models:MaxPromptTokens is not from 500 to 1000000. Remove it for the default of 6000.")]
    [InlineData("Models:Budget:TokensPerDay", "0", "Models:Budget:TokensPerDay is below 1. Remove it for no limit.")]
    [InlineData("Models:Budget:TokensPerPersonPerDay", "-1", "Models:Budget:TokensPerPersonPerDay is below 1. Remove it for no limit.")]
    [InlineData("Models:VisionModel", " ", "Models:VisionModel names no model of a provider. Set Models:Provider and a model that takes pictures, or remove it.")]
    [InlineData("Models:Transcription:ApiKey", "k", "Models:Transcription:Model names no model. Set it to one that the endpoint serves, as in whisper-1, or remove the section.")]
    [InlineData("Models:Transcription:Model", "", "Models:Transcription:Model names no model. Set it to one that the endpoint serves, as in whisper-1, or remove the section.")]
    [InlineData("Models:AgentModels:0", "", "Models:AgentModels has an entry that names no model. Remove it.")]
    public void A_wrong_setting_is_refused_with_key_problem_and_cure(string key, string value, string line) =>
        Validate(key, value).Should().Equal(line);

    [Theory]
    [InlineData("offline")]
    [InlineData("anthropic")]
    public void Transcription_beside_a_provider_without_it_needs_an_endpoint_of_its_own(string provider)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Models:Provider"] = provider,
            ["Models:Model"] = "m",
            ["Models:ApiKey"] = "k",
            ["Models:Transcription:Model"] = "ears",
        };

        new ModelOptionsValidator().Validate(null, Bind(settings)).Failures.Should().ContainSingle()
            .Which.Should().StartWith("Models:Transcription:Endpoint is missing.");
        settings["Models:Transcription:Endpoint"] = "127.0.0.1:8000";
        new ModelOptionsValidator().Validate(null, Bind(settings)).Failures.Should().ContainSingle()
            .Which.Should().StartWith("Models:Transcription:Endpoint is not an absolute http or https address.");
        settings["Models:Transcription:Endpoint"] = "http://127.0.0.1:8000/v1";
        settings["Models:Transcription:ApiKey"] = "two words";
        new ModelOptionsValidator().Validate(null, Bind(settings)).Failures.Should().ContainSingle()
            .Which.Should().StartWith("Models:Transcription:ApiKey holds spaces");
        settings["Models:Transcription:ApiKey"] = null;
        ModelOptions right = Bind(settings);
        new ModelOptionsValidator().Validate(null, right).Succeeded.Should().BeTrue();
        right.ModelOf(ModelTask.Transcription).Should().Be("ears");
        right.ModelOf(ModelTask.Vision).Should().Be(ModelOptions.Offline);
    }

    [Fact]
    public void A_picture_is_described_by_nobody_without_a_provider()
    {
        var options = Bind(new Dictionary<string, string?> { ["Models:VisionModel"] = "eyes" });

        new ModelOptionsValidator().Validate(null, options).Failures.Should().ContainSingle()
            .Which.Should().StartWith("Models:VisionModel names no model of a provider.");
    }

    [Fact]
    public void Anthropic_has_no_embeddings()
    {
        var options = Bind(new Dictionary<string, string?>
        {
            ["Models:Provider"] = "anthropic",
            ["Models:Model"] = "m",
            ["Models:ApiKey"] = "k",
            ["Models:EmbeddingModel"] = "e",
        });

        new ModelOptionsValidator().Validate(null, options).Failures
            .Should().Equal("Models:EmbeddingModel is set, and Anthropic's protocol has no embeddings. Remove it.");
    }

    [Fact]
    public void Right_settings_are_taken()
    {
        ModelOptions options = Bind(new Dictionary<string, string?>
        {
            ["Models:Provider"] = "openai",
            ["Models:Endpoint"] = "http://127.0.0.1:11434/v1",
            ["Models:Model"] = "llama",
            ["Models:Tasks:Intents"] = "offline",
            ["Models:Tasks:GroupTopic"] = "tiny",
            ["Models:AgentModels:0"] = "big",
            ["Models:Budget:TokensPerDay"] = "1000",
        });

        new ModelOptionsValidator().Validate(null, options).Succeeded.Should().BeTrue();
        options.Tasks.For(ModelTask.Intents).Should().Be("offline");
        options.Tasks.For(ModelTask.GroupTopic).Should().Be("tiny");
        options.Tasks.For(ModelTask.Chat).Should().BeNull();
        options.AgentModels.Should().Equal("big");
        options.Budget.TokensPerDay.Should().Be(1000);
        options.AllowPrivate.Should().BeFalse();
    }

    [Fact]
    public void Without_settings_nothing_is_asked() =>
        new ModelOptionsValidator().Validate(null, Bind([])).Succeeded.Should().BeTrue();

    private static IEnumerable<string> Validate(string key, string value)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Models:Provider"] = "openai",
            ["Models:Model"] = "m",
            ["Models:ApiKey"] = "k",
        };
        settings[key] = value;
        return new ModelOptionsValidator().Validate(null, Bind(settings)).Failures ?? [];
    }

    private static ModelOptions Bind(Dictionary<string, string?> settings)
    {
        var options = new ModelOptions();
        new ConfigurationBuilder().AddInMemoryCollection(settings).Build().GetSection(ModelOptions.Section).Bind(options);
        return options;
    }
}
