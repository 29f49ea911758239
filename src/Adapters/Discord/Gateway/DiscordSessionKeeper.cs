using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Confidant.Adapters.Discord;

/// <summary>Keeps a shard's session for the next start, at most every few seconds, and never beyond what is accepted. A kept number
/// that is too small only brings events again that the inbox recognises.</summary>
/// <param name="memory">Where it is kept.</param>
/// <param name="shard">The shard.</param>
/// <param name="self">Which bot, how many shards and what intents: a session of others cannot be taken up.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">The log.</param>
internal sealed partial class DiscordSessionKeeper(
    IConnectionMemory memory, int shard, DiscordIdentity self, TimeProvider time, ILogger logger) : IDisposable
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(5);
    private readonly string _name = string.Create(CultureInfo.InvariantCulture, $"discord:session:{shard}");
    private readonly SemaphoreSlim _changed = new(0, 1);
    private volatile DiscordSession? _current;
    private string? _kept;

    /// <summary>The session that the shard has; null while it has none.</summary>
    public DiscordSession? Current
    {
        get => _current;
        set
        {
            _current = value;
            Note();
        }
    }

    /// <summary>Reads what an earlier run kept, where it can be taken up.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        _kept = await memory.ReadAsync(_name, cancellationToken);
        if (_kept is not null && Read(_kept) is { } kept && kept.Bot == self.Bot && kept.Shards == self.Shards
            && kept.Intents == (int)self.Intents)
        {
            _current = new DiscordSession(kept.Id, DiscordAddress.Read(kept.ResumeUrl), kept.Bot, kept.Sequence);
        }
    }

    /// <summary>Notes that there is something new to keep.</summary>
    public void Note()
    {
        lock (_changed)
        {
            if (_changed.CurrentCount == 0)
            {
                _changed.Release();
            }
        }
    }

    /// <summary>Keeps what is new until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await _changed.WaitAsync(cancellationToken);
            await KeepAsync(cancellationToken);
            await Task.Delay(_pause, time, cancellationToken);
        }
    }

    /// <summary>Keeps the present state, if it is not kept yet.</summary>
    public async Task KeepAsync(CancellationToken cancellationToken)
    {
        string? value = _current is { } session
            ? JsonSerializer.Serialize(
                new DiscordKeptSession(
                    session.Id, session.ResumeUrl?.ToString(), session.Accepted, session.Bot, self.Shards, (int)self.Intents),
                DiscordGatewayJson.Default.DiscordKeptSession)
            : null;
        if (value == _kept)
        {
            return;
        }

        try
        {
            await memory.WriteAsync(_name, value, cancellationToken);
            _kept = value;
        }
        // A background loop: what could not be kept is kept next time, and events come twice at worst.
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogNotKept(shard, failure.GetType().Name);
            Note();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _changed.Dispose();

    private static DiscordKeptSession? Read(string kept)
    {
        try
        {
            return JsonSerializer.Deserialize(kept, DiscordGatewayJson.Default.DiscordKeptSession);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Shard {Shard}: the session could not be kept for a restart: {Failure}.")]
    private partial void LogNotKept(int shard, string failure);
}
