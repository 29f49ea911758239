using Microsoft.Extensions.DependencyInjection;

namespace Confidant.Memory;

/// <summary>Registers what is said and remembered.</summary>
public static class Registration
{
    /// <summary>Adds analysis, recall, the sentence encoder, offline learning and offline summaries. Needs an
    /// <see cref="IRecallStore"/>, an <see cref="IVectorBacklog"/>, an <see cref="ILearningStore"/>, an <see cref="IUserContextStore"/>,
    /// an <see cref="ISummaryStore"/>, an <see cref="ISessionStore"/> and an <see cref="ISessionSummaryStore"/>.</summary>
    public static IServiceCollection AddMemory(this IServiceCollection services) => services
        .AddSingleton<TextAnalyzer>()
        .AddSingleton<OfflineExtractor>()
        .AddSingleton<IMemoryExtractor>(provider => provider.GetRequiredService<OfflineExtractor>())
        .AddSingleton<OfflineIntentDetector>()
        .AddSingleton<IIntentDetector>(provider => provider.GetRequiredService<OfflineIntentDetector>())
        .AddSingleton<SentenceEncoder>()
        .AddSingleton<BuiltInEncoder>()
        .AddSingleton<IEncoderChoice>(provider => provider.GetRequiredService<BuiltInEncoder>())
        .AddSingleton<RowEncoder>()
        .AddSingleton<Recaller>()
        .AddSingleton<Learner>()
        .AddSingleton<UserContextEditor>()
        .AddSingleton<OfflineSummarizer>()
        .AddSingleton<ISummarizer>(provider => provider.GetRequiredService<OfflineSummarizer>())
        .AddSingleton<SummaryMaker>()
        .AddSingleton<ExtractiveSessionSummarizer>()
        .AddSingleton<ISessionSummarizer>(provider => provider.GetRequiredService<ExtractiveSessionSummarizer>())
        .AddSingleton<SessionSummaryMaker>()
        .AddSingleton<SessionRecaller>();
}
