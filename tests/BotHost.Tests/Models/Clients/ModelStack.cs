using System.Diagnostics.Metrics;
using Confidant.BotHost.Models;
using Confidant.BotHost.Models.Clients;
using Confidant.BotHost.Tests.Leaks;
using Confidant.Emulators.Models;
using Confidant.Emulators.Time;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Confidant.BotHost.Tests.Models.Clients;

/// <summary>The clients of a host over an emulated endpoint, with a clock that a test moves.</summary>
internal sealed class ModelStack : IAsyncDisposable
{
    public const string Key = "sk-canary-key";

    private readonly ServiceProvider _services;

    private ModelStack(ModelEmulator emulator, ServiceProvider services, ManualTime time, LogRecorder logs)
    {
        Emulator = emulator;
        _services = services;
        Time = time;
        Logs = logs;
    }

    public ModelEmulator Emulator { get; }

    public ManualTime Time { get; }

    public LogRecorder Logs { get; }

    public ModelHealth Health => _services.GetRequiredService<ModelHealth>();

    public TokenBudget Budget => _services.GetRequiredService<TokenBudget>();

    public IMeterFactory Meters => _services.GetRequiredService<IMeterFactory>();

    public IChatClient Chat => Find(ModelTask.Chat)!;

    public static async Task<ModelStack> StartAsync(string provider, Action<ModelOptions>? configure = null)
    {
        ModelEmulator emulator = await ModelEmulator.StartAsync();
        emulator.Key = Key;
        var options = new ModelOptions
        {
            Provider = provider,
            Endpoint = provider == ModelOptions.OpenAi ? emulator.OpenAiUrl : emulator.BaseUrl,
            ApiKey = Key,
            Model = "small",
        };
        configure?.Invoke(options);
        var time = new ManualTime();
        var logs = new LogRecorder();
        ServiceProvider services = new ServiceCollection()
            .AddLogging(builder => builder.SetMinimumLevel(LogLevel.Trace).AddProvider(logs))
            .AddMetrics()
            .AddSingleton<TimeProvider>(time)
            .AddSingleton(new Random(1))
            .AddSingleton(Options.Create(options))
            .AddModelClients()
            .BuildServiceProvider();
        return new ModelStack(emulator, services, time, logs);
    }

    public IChatClient? Find(ModelTask task) => _services.GetRequiredService<IModelClients>().Find(task);

    public async Task<string> AskAsync(string text, bool isStream, ChatOptions? options = null)
    {
        ChatMessage[] messages = [new(ChatRole.System, "Be brief."), new(ChatRole.User, text)];
        ChatResponse response = isStream
            ? await Chat.GetStreamingResponseAsync(messages, options).ToChatResponseAsync()
            : await Chat.GetResponseAsync(messages, options);
        return response.Text;
    }

    public async Task<ModelException> FailAsync(string text, bool isStream, ChatOptions? options = null) =>
        await Xunit.Assert.ThrowsAsync<ModelException>(() => AskAsync(text, isStream, options));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Emulator.DisposeAsync();
    }
}
