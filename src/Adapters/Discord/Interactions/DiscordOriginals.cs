using Confidant.Adapters.Discord.Wire;

namespace Confidant.Adapters.Discord;

/// <summary>Knows how the first messages of the interactions of the last minutes stand; after a restart it asks Discord. Safe for
/// concurrent use.</summary>
internal sealed class DiscordOriginals(DiscordInteractionClient client, TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (DiscordHandle Handle, Task<DiscordOriginal> Standing)> _known = [];
    private readonly Queue<DiscordHandle> _order = new();

    /// <summary>Notes an interaction that is being acknowledged.</summary>
    /// <param name="handle">The interaction.</param>
    /// <param name="acknowledging">Never fails; tells how the message stands then.</param>
    public void Begin(DiscordHandle handle, Task<DiscordOriginal> acknowledging)
    {
        lock (_lock)
        {
            DateTimeOffset now = time.GetUtcNow();
            while (_order.TryPeek(out DiscordHandle? oldest) && !oldest.IsAlive(now))
            {
                _known.Remove(_order.Dequeue().Id);
            }

            if (_known.TryAdd(handle.Id, (handle, acknowledging)))
            {
                _order.Enqueue(handle);
            }
        }
    }

    /// <summary>How the message stands, and its words where Discord had to be asked.</summary>
    /// <exception cref="DiscordApiException">Discord did not tell.</exception>
    public async ValueTask<(DiscordOriginal Original, string? Content)> FindAsync(
        DiscordHandle handle, CancellationToken cancellationToken)
    {
        Task<DiscordOriginal>? standing;
        lock (_lock)
        {
            standing = _known.TryGetValue(handle.Id, out var known) ? known.Standing : null;
        }

        DiscordOriginal original = standing is null
            ? DiscordOriginal.Unknown
            : await standing.WaitAsync(cancellationToken);
        if (original != DiscordOriginal.Unknown)
        {
            return (original, null);
        }

        (original, string? content) = await AskAsync(handle, cancellationToken);
        Note(handle, original);
        return (original, content);
    }

    /// <summary>Notes how the message stands now.</summary>
    public void Note(DiscordHandle handle, DiscordOriginal original)
    {
        lock (_lock)
        {
            if (!_known.ContainsKey(handle.Id))
            {
                _order.Enqueue(handle);
            }

            _known[handle.Id] = (handle, Task.FromResult(original));
        }
    }

    /// <summary>The interactions that began before a moment and whose askers still see the bot thinking.</summary>
    public IReadOnlyList<DiscordHandle> ListAwaited(DateTimeOffset before)
    {
        lock (_lock)
        {
            return [.. _known.Values
                .Where(known => known.Handle.Began < before && known.Standing is
                {
                    IsCompletedSuccessfully: true, Result: DiscordOriginal.AwaitedByAll or DiscordOriginal.AwaitedByOne,
                })
                .Select(known => known.Handle)];
        }
    }

    private async ValueTask<(DiscordOriginal Original, string? Content)> AskAsync(
        DiscordHandle handle, CancellationToken cancellationToken)
    {
        try
        {
            DiscordMessage message = await client.GetOriginalAsync(handle, cancellationToken);
            bool isForOne = (message.Flags & DiscordMessageFlags.Ephemeral) != 0;
            DiscordOriginal original = (message.Flags & DiscordMessageFlags.Loading) != 0
                ? isForOne ? DiscordOriginal.AwaitedByOne : DiscordOriginal.AwaitedByAll
                : isForOne ? DiscordOriginal.ShownToOne : DiscordOriginal.ShownToAll;
            return (original, message.Content);
        }
        catch (DiscordApiException failure) when (failure.Kind == DiscordErrorKind.UnknownMessage)
        {
            return (DiscordOriginal.Gone, null);
        }
        catch (DiscordApiException failure) when (failure.Kind is DiscordErrorKind.TokenExpired or DiscordErrorKind.NotFound)
        {
            return (DiscordOriginal.Lost, null);
        }
    }
}
