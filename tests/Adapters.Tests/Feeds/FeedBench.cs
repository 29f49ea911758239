using Confidant.Adapters.Feeds;
using Confidant.Emulators.Time;
using Confidant.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Confidant.Adapters.Tests.Feeds;

/// <summary>The readers as the host has them, on a clock that the test moves.</summary>
internal sealed class FeedBench : IAsyncDisposable
{
    /// <summary>The pauses after the first, second and third failure, without chance.</summary>
    public static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)];

    // Of the clock on the wall: a test that waits for what never comes fails.
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(1);

    private readonly ServiceProvider _services;

    public FeedBench(IEnumerable<(string Key, string Value)> settings, Action<IServiceCollection>? more = null)
    {
        IServiceCollection services = new ServiceCollection().AddSingleton<TimeProvider>(Time).AddSingleton<Random>(new NoChance());
        more?.Invoke(services);
        _services = services
            .AddFeeds(new ConfigurationBuilder()
                .AddInMemoryCollection(settings.ToDictionary(static one => one.Key, static one => (string?)one.Value)).Build())
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true });
    }

    public ManualTime Time { get; } = new();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public IFeedReader Reader(Platform platform) => _services.GetServices<IFeedReader>().Single(reader => reader.Platform == platform);

    public IFeedSignIn SignIn(Platform platform) => _services.GetServices<IFeedSignIn>().Single(signIn => signIn.Platform == platform);

    /// <summary>Lets the pauses pass that work takes, and has its result.</summary>
    public async Task<T> FinishAsync<T>(Task<T> work, params TimeSpan[] pauses)
    {
        foreach (TimeSpan pause in pauses)
        {
            Task waiting = Time.WhenWaitingExactlyAsync(pause, 1);
            if (await Task.WhenAny(work, waiting).WaitAsync(_patience) == work)
            {
                break;
            }

            Time.Advance(pause);
        }

        return await work.WaitAsync(_patience);
    }

    public async ValueTask DisposeAsync() => await _services.DisposeAsync();

    private sealed class NoChance : Random
    {
        public override double NextDouble() => 0;
    }
}
