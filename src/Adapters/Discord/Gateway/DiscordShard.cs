using System.Net.WebSockets;
using Confidant.Adapters.Discord.Wire;
using Microsoft.Extensions.Logging;

namespace Confidant.Adapters.Discord;

/// <summary>One shard: connects, comes again after every interruption, and resumes its session wherever that can be.</summary>
/// <param name="number">Its number.</param>
/// <param name="self">As whom it connects.</param>
/// <param name="gate">Lets sessions begin.</param>
/// <param name="keeper">Its session.</param>
/// <param name="arrivals">What it received.</param>
/// <param name="interactions">Acknowledges interactions.</param>
/// <param name="health">Told how it stands.</param>
/// <param name="pauses">The pauses between connections.</param>
/// <param name="jitter">The chance.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">The log.</param>
internal sealed partial class DiscordShard(
    int number,
    DiscordIdentity self,
    DiscordIdentifyGate gate,
    DiscordSessionKeeper keeper,
    DiscordArrivals arrivals,
    DiscordInteractionLine interactions,
    DiscordHealth health,
    DiscordPauses pauses,
    DiscordJitter jitter,
    TimeProvider time,
    ILogger logger)
{
    private static readonly TimeSpan _connectLimit = TimeSpan.FromSeconds(20);

    private bool _isReady;
    private bool _hasNews;

    /// <summary>Goes on until it is stopped, or Discord refuses for good.</summary>
    /// <returns>The refusal.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<DiscordEnd> RunAsync(CancellationToken cancellationToken)
    {
        await keeper.LoadAsync(cancellationToken);
        while (true)
        {
            DiscordEnd end = await ConnectAsync(cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            if (end.IsFinal)
            {
                LogRefused(number, end.CloseCode);
                return end;
            }

            health.Interrupted(number, end);
            if (end.EndsSession)
            {
                keeper.Current = null;
            }

            TimeSpan pause = pauses.After(end, _isReady, _hasNews);
            var pausing = Task.Delay(pause, time, cancellationToken);
            LogInterrupted(number, end.Kind, end.CloseCode, keeper.Current is null ? "a new session begins" : "the session is resumed", pause);
            await pausing;
        }
    }

    private async Task<DiscordEnd> ConnectAsync(CancellationToken cancellationToken)
    {
        _isReady = false;
        _hasNews = false;
        DiscordSession? session = keeper.Current;
        using DiscordIdentifyPass? pass = session is null ? await gate.EnterAsync(number, cancellationToken) : null;
        Uri address = session is null || pauses.DoubtsAddress
            ? gate.Address
            : DiscordAddress.ForResume(session.ResumeUrl, gate.Address);
        if (await OpenAsync(DiscordAddress.WithVersion(address), cancellationToken) is not { } socket)
        {
            return new DiscordEnd(DiscordEndKind.Unreachable);
        }

        using (socket)
        {
            LogOpened(number);
            var terms = new DiscordConnectionTerms
            {
                Shard = number,
                Greeting = session is null
                    ? DiscordGatewayPayloads.Identify(self.Token, self.Intents, number, self.Shards)
                    : DiscordGatewayPayloads.Resume(self.Token, session.Id, session.Accepted),
                Greeted = () => pass?.Use(),

                // Discord documents the last number received here, and may let go of what is named. Only what is accepted is
                // named, so that nothing is let go of that a restart has to ask for again.
                Sequence = () => keeper.Current?.Accepted,
                TakeAsync = TakeAsync,
                PassesOverMalformed = pauses.DoubtsFrames,
            };
            using var connection = new DiscordConnection(socket, terms, jitter, time, logger);
            return await connection.RunAsync(cancellationToken);
        }
    }

    private async Task<DiscordSocket?> OpenAsync(Uri address, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(_connectLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            return await DiscordSocket.ConnectAsync(address, time, either.Token);
        }
        catch (Exception failure) when (failure is WebSocketException
            || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return null;
        }
    }

    private ValueTask<bool> TakeAsync(DiscordPayload payload, CancellationToken cancellationToken)
    {
        switch (payload.Type)
        {
            case "READY":
                return BeginAsync(payload, cancellationToken);
            case "RESUMED":
                Settle();
                LogResumed(number);
                return PutAsync(payload, isNews: false, cancellationToken);
            case null:
                return ValueTask.FromResult(true);
            default:
                return PutAsync(payload, isNews: true, cancellationToken);
        }
    }

    private async ValueTask<bool> BeginAsync(DiscordPayload payload, CancellationToken cancellationToken)
    {
        if (payload.Sequence is not { } sequence || WireJson.Read(payload.Data, DiscordJson.Default.DiscordReady) is not { SessionId: { } id } ready)
        {
            return false;
        }

        // READY itself holds nothing for the store, so it counts as seen at once.
        var session = new DiscordSession(id, DiscordAddress.Read(ready.ResumeGatewayUrl), self.Bot, sequence);
        keeper.Current = session;
        Settle();
        LogReady(number, self.Shards, ready.Guilds?.Count ?? 0);
        await arrivals.PutAsync(Arrival(payload, session, sequence, Task.CompletedTask), cancellationToken);
        return true;
    }

    private async ValueTask<bool> PutAsync(DiscordPayload payload, bool isNews, CancellationToken cancellationToken)
    {
        // Before READY there is no session, and nothing that could be ours.
        if (keeper.Current is not { } session || (payload.Sequence is { } known && !session.IsNew(known)))
        {
            return true;
        }

        long sequence = payload.Sequence ?? session.Received;
        DiscordArrival arrival = Arrival(payload, session, sequence, Task.CompletedTask);
        if (payload.Type == "INTERACTION_CREATE")
        {
            arrival = arrival with { Ready = interactions.Take(arrival.Dispatch) };
        }

        await arrivals.PutAsync(arrival, cancellationToken);
        session.Receive(sequence);
        _hasNews |= isNews;
        return true;
    }

    private DiscordArrival Arrival(DiscordPayload payload, DiscordSession session, long sequence, Task ready) =>
        new(new DiscordDispatch(payload.Type!, payload.Data, number), session, sequence, ready);

    private void Settle()
    {
        _isReady = true;
        health.Connected(number);
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Shard {Shard} reached the gateway.")]
    private partial void LogOpened(int shard);

    [LoggerMessage(Level = LogLevel.Information, Message = "Shard {Shard} of {Shards} began its session with {Guilds} guilds.")]
    private partial void LogReady(int shard, int shards, int guilds);

    [LoggerMessage(Level = LogLevel.Information, Message = "Shard {Shard} resumed its session.")]
    private partial void LogResumed(int shard);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Shard {Shard} was interrupted: {Kind} ({CloseCode}); {Next} in {Pause}.")]
    private partial void LogInterrupted(int shard, DiscordEndKind kind, int? closeCode, string next, TimeSpan pause);

    [LoggerMessage(Level = LogLevel.Error, Message = "Discord refuses shard {Shard} ({CloseCode}); reading ends.")]
    private partial void LogRefused(int shard, int? closeCode);
}
