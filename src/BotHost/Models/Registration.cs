using Confidant.BotHost.Models.Answers;
using Confidant.BotHost.Models.Clients;
using Confidant.BotHost.Models.Embeddings;
using Confidant.BotHost.Models.Extraction;
using Confidant.BotHost.Models.Feelings;
using Confidant.BotHost.Models.Intents;
using Confidant.BotHost.Models.Media;
using Confidant.BotHost.Models.Offline;
using Confidant.BotHost.Models.Summaries;
using Confidant.Memory;
using Microsoft.Extensions.Options;

namespace Confidant.BotHost.Models;

/// <summary>Registers who makes the answers.</summary>
internal static class Registration
{
    /// <summary>Adds the chat client that is configured.</summary>
    public static IServiceCollection AddModels(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<ModelOptions>, ModelOptionsValidator>();
        services.AddOptions<ModelOptions>().Bind(configuration.GetSection(ModelOptions.Section)).ValidateOnStart();
        return services.AddMetrics().AddModelClients().AddOfflineResponder().AddResponder().AddModelLearning();
    }

    /// <summary>Puts models beside the rules of learning; a task without a model is done by the rules alone.</summary>
    private static IServiceCollection AddModelLearning(this IServiceCollection services) => services
        .AddSingleton<ModelQuestioner>()
        .AddSingleton<EntryCheck>()
        .AddSingleton<IMemoryExtractor, ModelExtractor>()
        .AddSingleton<IIntentDetector, ModelIntentDetector>()
        .AddSingleton<ISummarizer, ModelSummarizer>()
        .AddSingleton<ISessionSummarizer, ModelSessionSummarizer>()
        .AddSingleton<IPostFeelings, ModelFeelings>()
        .AddSingleton<MediaReader>()
        .AddSingleton<EndpointEmbeddings>()
        .AddSingleton<IEncoderChoice>(static provider => ChooseEncoders(provider));

    private static EncoderChoice ChooseEncoders(IServiceProvider provider)
    {
        ModelOptions options = provider.GetRequiredService<IOptions<ModelOptions>>().Value;
        EndpointEncoder? endpoint = options is { HasProvider: true, EmbeddingModel: { } model }
            ? new EndpointEncoder(provider.GetRequiredService<EndpointEmbeddings>(), model, options.EmbeddingDimensions)
            : null;
        return new EncoderChoice(provider.GetRequiredService<BuiltInEncoder>(), endpoint, options.AllowPrivate);
    }
}
