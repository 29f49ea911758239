using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Confidant.Adapters.Discord;

/// <summary>The connections to Discord's gateway: all shards, in this process.</summary>
internal sealed partial class DiscordGateway(
    DiscordBot bot,
    DiscordIdentifyGate gate,
    DiscordEventReader reader,
    DiscordInteractionLine interactions,
    IntakeHandover handover,
    IConnectionMemory memory,
    DiscordHealth health,
    Backoff backoff,
    DiscordJitter jitter,
    IOptions<DiscordOptions> options,
    TimeProvider time,
    ILogger<DiscordGateway> logger)
{
    private static readonly TimeSpan _keepLimit = TimeSpan.FromSeconds(5);

    private readonly DiscordIntents _intents = DiscordIntentNames.Parse(options.Value.Intents)
        ?? throw new OptionsValidationException(DiscordOptions.Section, typeof(DiscordOptions), ["Discord:Intents holds a name that is none."]);

    /// <summary>Receives until it is cancelled, or Discord refuses for good.</summary>
    public async Task RunAsync(IIntake intake, CancellationToken cancellationToken)
    {
        foreach (string gain in DiscordIntentNames.GainsBeyond(_intents))
        {
            LogGain(gain);
        }

        try
        {
            DiscordStarts starts = await gate.AskAsync(cancellationToken);
            DiscordSelf account = await AskAccountAsync(cancellationToken);
            var self = new DiscordIdentity(options.Value.Token, account.User, options.Value.Shards ?? starts.Shards, _intents);
            health.Begin(self.Shards);
            DiscordEnd refusal = await RunAsync(self, intake, cancellationToken);
            health.Failed(DiscordRefusals.Describe(refusal.CloseCode ?? 0, _intents));
        }
        catch (DiscordApiException failure) when (failure.Kind == DiscordErrorKind.Unauthorized)
        {
            health.Failed(DiscordRefusals.UnknownToken(failure.Status));
            LogUnauthorized(failure.Call, failure.Status);
        }
    }

    private async Task<DiscordEnd> RunAsync(DiscordIdentity self, IIntake intake, CancellationToken cancellationToken)
    {
        using var all = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task<DiscordEnd>[] running = [.. Enumerable.Range(0, self.Shards).Select(number => RunAsync(number, self, intake, all.Token))];

        // What one shard is refused, or fails with, all are; the others end so that their sessions can be resumed.
        Task<DiscordEnd> first = await Task.WhenAny(running);
        await all.CancelAsync();
        await Task.WhenAll(running.Cast<Task>()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await interactions.WhenDoneAsync();
        return await first;
    }

    private async Task<DiscordEnd> RunAsync(int number, DiscordIdentity self, IIntake intake, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var keeper = new DiscordSessionKeeper(memory, number, self, time, logger);
        var arrivals = new DiscordArrivals(number, reader, handover, health, backoff, time, logger);
        var shard = new DiscordShard(
            number, self, gate, keeper, arrivals, interactions, health, new DiscordPauses(backoff, jitter), jitter, time, logger);
        Task<DiscordEnd> connecting = shard.RunAsync(ending.Token);
        Task[] parts = [connecting, arrivals.RunAsync(intake, keeper.Note, ending.Token), keeper.RunAsync(ending.Token)];

        // None of them ends before the shard does, unless it fails; then the shard must not look as if it lived.
        Task first = await Task.WhenAny(parts);
        await ending.CancelAsync();
        await Task.WhenAll(parts).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        using var limit = new CancellationTokenSource(_keepLimit, time);
        await keeper.KeepAsync(limit.Token);
        await first;
        return await connecting;
    }

    private async Task<DiscordSelf> AskAccountAsync(CancellationToken cancellationToken)
    {
        for (int failures = 1; ; failures++)
        {
            try
            {
                return await bot.GetAsync(cancellationToken);
            }
            catch (DiscordApiException failure) when (failure.Kind != DiscordErrorKind.Unauthorized)
            {
                health.Unreachable(failure);
                TimeSpan pause = failure.RetryAfter ?? backoff.After(failures);
                var pausing = Task.Delay(pause, time, cancellationToken);
                LogNotTold(failure.Kind, failure.Status, pause);
                await pausing;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Gain}")]
    private partial void LogGain(string gain);

    [LoggerMessage(Level = LogLevel.Error, Message = "Discord refuses this bot in {Call} ({Status}); reading ends.")]
    private partial void LogUnauthorized(string call, int status);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord did not tell the bot's account: {Kind} ({Status}); again in {Pause}.")]
    private partial void LogNotTold(DiscordErrorKind kind, int status, TimeSpan pause);
}
