using Xunit;

namespace Confidant.Contracts;

/// <summary>A suite that every engine runs: derive it, and make the engine.</summary>
public abstract class StoreContract : IAsyncLifetime
{
    /// <summary>The engine.</summary>
    protected StoreHarness Store { get; private set; } = null!;

    /// <summary>People and chats to play with.</summary>
    protected Scene Scene { get; private set; } = null!;

    protected static CancellationToken None => CancellationToken.None;

    public async Task InitializeAsync()
    {
        Store = await CreateAsync();
        Scene = new Scene(Store);
    }

    public async Task DisposeAsync() => await Store.DisposeAsync();

    /// <summary>Makes the engine over an empty store, open.</summary>
    protected abstract Task<StoreHarness> CreateAsync();
}
