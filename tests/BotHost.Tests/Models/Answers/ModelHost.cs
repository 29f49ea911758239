using Confidant.BotHost.Models;
using Confidant.BotHost.Tests.Leaks;
using Confidant.BotHost.Tests.Support;
using Confidant.Emulators.Models;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Confidant.BotHost.Tests.Models.Answers;

/// <summary>A whole host that asks an emulated model for its answers, and for nothing else.</summary>
internal sealed class ModelHost : IAsyncDisposable
{
    public const string Key = "sk-canary-key";

    private ModelHost(ModelEmulator emulator, PipelineHarness pipeline, LogRecorder logs)
    {
        Emulator = emulator;
        Pipeline = pipeline;
        Logs = logs;
    }

    public ModelEmulator Emulator { get; }

    public PipelineHarness Pipeline { get; }

    public LogRecorder Logs { get; }

    public static async Task<ModelHost> StartAsync(
        string provider = ModelOptions.OpenAi,
        IReadOnlyDictionary<string, string?>? settings = null,
        Action<IServiceCollection>? replace = null)
    {
        ModelEmulator emulator = await ModelEmulator.StartAsync();
        emulator.Key = Key;
        var all = new Dictionary<string, string?>
        {
            ["Models:Provider"] = provider,
            ["Models:Endpoint"] = provider == ModelOptions.OpenAi ? emulator.OpenAiUrl : emulator.BaseUrl,
            ["Models:ApiKey"] = Key,
            ["Models:Model"] = "small",
            ["Models:Tasks:Extraction"] = ModelOptions.Offline,
            ["Models:Tasks:Intents"] = ModelOptions.Offline,
            ["Models:Tasks:IdentityHints"] = ModelOptions.Offline,
            ["Models:Tasks:UserSummary"] = ModelOptions.Offline,
            ["Models:Tasks:GroupTopic"] = ModelOptions.Offline,
            ["Models:Tasks:Sentiment"] = ModelOptions.Offline,
        };
        foreach ((string key, string? value) in settings ?? new Dictionary<string, string?>())
        {
            all[key] = value;
        }

        var logs = new LogRecorder();
        PipelineHarness pipeline = await PipelineHarness.StartAsync(
            replace: services =>
            {
                services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(logs));
                replace?.Invoke(services);
            },
            settings: [.. all.Select(static setting => (setting.Key, setting.Value!))]);
        return new ModelHost(emulator, pipeline, logs);
    }

    public async Task<string> AskAsync(string person, string text) => (await Pipeline.AskAsync(person, text)).Text;

    public async Task<string> AskInGroupAsync(string person, string group, string text) =>
        (await Pipeline.AskInGroupAsync(person, group, text)).Text;

    public async ValueTask DisposeAsync()
    {
        await Pipeline.DisposeAsync();
        await Emulator.DisposeAsync();
    }
}
