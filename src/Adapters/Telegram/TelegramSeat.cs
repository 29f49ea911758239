using Microsoft.Extensions.DependencyInjection;

namespace Confidant.Adapters.Telegram;

/// <summary>One bot of the host, with parts of its own.</summary>
internal sealed class TelegramSeat : IAsyncDisposable
{
    private readonly AsyncServiceScope _scope;

    /// <summary>Makes a bot's parts.</summary>
    public TelegramSeat(IServiceScopeFactory scopes, TelegramAccount account)
    {
        _scope = scopes.CreateAsyncScope();
        _scope.ServiceProvider.GetRequiredService<TelegramAccountSlot>().Account = account;
        Account = account;
        Adapter = _scope.ServiceProvider.GetRequiredService<TelegramAdapter>();
    }

    /// <summary>The account.</summary>
    public TelegramAccount Account { get; }

    /// <summary>Receives and sends.</summary>
    public TelegramAdapter Adapter { get; }

    /// <summary>One of its parts.</summary>
    public T Part<T>()
        where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _scope.DisposeAsync();
}
