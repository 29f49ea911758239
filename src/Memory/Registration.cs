using Microsoft.Extensions.DependencyInjection;

namespace Confidant.Memory;

/// <summary>Registers what is said and remembered.</summary>
public static class Registration
{
    /// <summary>Adds analysis, recall and offline learning. Needs an <see cref="IRecallStore"/> and an
    /// <see cref="ILearningStore"/>.</summary>
    public static IServiceCollection AddMemory(this IServiceCollection services) => services
        .AddSingleton<TextAnalyzer>()
        .AddSingleton<OfflineExtractor>()
        .AddSingleton<IMemoryExtractor>(provider => provider.GetRequiredService<OfflineExtractor>())
        .AddSingleton<IIntentDetector, OfflineIntentDetector>()
        .AddSingleton<Recaller>()
        .AddSingleton<Learner>();
}
