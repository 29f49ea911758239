using Confidant.BotHost.Tests.Sessions;
using Confidant.BotHost.Tests.Support;
using Confidant.BotHost.Tools;
using Confidant.BotHost.Tools.Trending;
using Confidant.Emulators.Trending;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;

namespace Confidant.BotHost.Tests.Tools;

/// <summary>A pipeline with the trending service behind a real socket.</summary>
internal sealed class TrendingBench : IAsyncDisposable
{
    private TrendingBench(TrendingEmulator service, PipelineHarness bot)
    {
        Service = service;
        Bot = bot;
    }

    public TrendingEmulator Service { get; }

    public PipelineHarness Bot { get; }

    public static async Task<TrendingBench> StartAsync(int timeoutSeconds = 20)
    {
        TrendingEmulator service = await TrendingEmulator.StartAsync();
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Tools:Trending:Endpoint"] = service.BaseUrl + "/",
            ["Tools:Trending:ApiKey"] = "key-1",
            ["Tools:Trending:TimeoutSeconds"] = $"{timeoutSeconds}",
        }).Build();
        return new TrendingBench(service, await PipelineHarness.StartAsync(replace: services => services.AddTrending(configuration)));
    }

    /// <summary>Calls a tool as a model would, in a person's private turn.</summary>
    public async Task<string> CallAsync(string person, string message, string tool, Dictionary<string, object?> arguments)
    {
        Bot.Get<ToolPlaces>().Enter(new ToolPlace(
            await Bot.AudienceAsync(person), Bot.Private(person, message).Conversation, DateTimeOffset.UtcNow, message));
        AIFunction function = Bot.Get<IEnumerable<AITool>>().OfType<AIFunction>().Single(one => one.Name == tool);
        return (string)(await function.InvokeAsync(new AIFunctionArguments(arguments)))!;
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Service.DisposeAsync();
    }
}
