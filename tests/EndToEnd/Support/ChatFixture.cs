using Xunit;

namespace Confidant.EndToEnd.Support;

/// <summary>A host that the tests of a class share, one after the other; each brings its own people and groups.</summary>
public abstract class ChatFixture : IAsyncLifetime
{
    private readonly ChatPlatform _platform;

    private protected ChatFixture(ChatPlatform platform) => _platform = platform;

    internal ChatScene Scene { get; private set; } = null!;

    public async Task InitializeAsync() => Scene = await ChatScene.StartAsync(_platform);

    public Task DisposeAsync() => Scene.DisposeAsync().AsTask();
}
