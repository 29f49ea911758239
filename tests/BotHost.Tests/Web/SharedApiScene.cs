using Xunit;

namespace Confidant.BotHost.Tests.Web;

/// <summary>One host for the tests of a class; each plays with people of its own.</summary>
public sealed class SharedApiScene : IAsyncLifetime
{
    private int _people;

    internal ApiScene Scene { get; private set; } = null!;

    public async Task InitializeAsync() => Scene = await ApiScene.StartAsync(null, ("Api:FailuresPerMinute", "1000"));

    public async Task DisposeAsync() => await Scene.DisposeAsync();

    /// <summary>A name that no other test has.</summary>
    internal string NewPerson(string name) => $"{name}{Interlocked.Increment(ref _people)}";
}
