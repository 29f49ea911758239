using System.Globalization;

namespace Confidant.Adapters.Telegram;

/// <summary>Keeps which messages show answers that are not made yet, so that a host which was killed removes them when it starts again.
/// Only numbers of chats and messages are kept. Safe for concurrent use.</summary>
internal sealed class TelegramLiveNotes(IConnectionMemory memory, TelegramAccount account) : IDisposable
{
    private const int Most = 80;

    private readonly string _name = $"telegram:live:{account.Id}";
    private readonly SemaphoreSlim _gate = new(1);
    private readonly List<(long Chat, long Message)> _open = [];
    private List<(long Chat, long Message)>? _left;

    /// <summary>Notes one.</summary>
    public ValueTask AddAsync(long chat, long message, CancellationToken cancellationToken) =>
        ChangeAsync(() => _open.Add((chat, message)), cancellationToken);

    /// <summary>Strikes one out.</summary>
    public ValueTask RemoveAsync(long chat, long message, CancellationToken cancellationToken) =>
        ChangeAsync(
            () =>
            {
                _open.Remove((chat, message));
                _left!.Remove((chat, message));
            },
            cancellationToken);

    /// <summary>Those that an earlier run left.</summary>
    public async ValueTask<IReadOnlyList<(long Chat, long Message)>> ReadLeftAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<(long Chat, long Message)> left = [];
        await ChangeAsync(() => left = [.. _left!], cancellationToken);
        return left;
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    private async ValueTask ChangeAsync(Action change, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            _left ??= Read(await memory.ReadAsync(_name, cancellationToken));
            string before = Write();
            change();
            string after = Write();
            if (after != before)
            {
                await memory.WriteAsync(_name, after.Length > 0 ? after : null, cancellationToken);
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    private string Write() => string.Join(' ', _left!.Concat(_open).TakeLast(Most).Select(static note =>
        string.Create(CultureInfo.InvariantCulture, $"{note.Chat}:{note.Message}")));

    private static List<(long Chat, long Message)> Read(string? kept) =>
    [
        .. (kept ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static note => note.Split(':')).Select(static parts =>
            (long.Parse(parts[0], CultureInfo.InvariantCulture), long.Parse(parts[1], CultureInfo.InvariantCulture))),
    ];
}
