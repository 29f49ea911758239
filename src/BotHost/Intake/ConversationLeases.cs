using System.Text;
using Confidant.Identity;
using Confidant.Storage;

namespace Confidant.BotHost.Intake;

/// <summary>Holds the leases on conversations, in buckets, so that claiming one costs no write of its own. They are taken and
/// renewed side by side, so that they share a flush.</summary>
internal sealed partial class ConversationLeases(
    ILeases leases, IIdGenerator ids, TimeProvider time, ILogger<ConversationLeases> logger) : BackgroundService
{
    private const int Buckets = 16;

    private static readonly TimeSpan _life = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan _renewal = TimeSpan.FromSeconds(20);

    private readonly Lease[] _held = new Lease[Buckets];
    private readonly string _owner = ids.NewId().ToString("N");

    /// <summary>The lease that covers a conversation.</summary>
    public Lease For(ConversationKey conversation) => Volatile.Read(ref _held[Bucket(conversation)]);

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAll(Enumerable.Range(0, Buckets).Select(bucket => AcquireAsync(bucket, cancellationToken)));
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_renewal, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await Task.WhenAll(Enumerable.Range(0, Buckets).Select(bucket => RenewAsync(bucket, stoppingToken)));
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopping. A host whose start fails stops too, and would take a cancellation for a crash of this loop.
        }
    }

    private async Task AcquireAsync(int bucket, CancellationToken cancellationToken) =>
        _held[bucket] = await leases.TryAcquireAsync($"conversations/{bucket}", _owner, _life, cancellationToken)
            ?? throw new StoreUnusableException(
                "Another Confidant process holds the conversations of this store. Stop it, or give this one its own Storage:Path.");

    private async Task RenewAsync(int bucket, CancellationToken cancellationToken)
    {
        try
        {
            Lease? renewed = await leases.TryRenewAsync(_held[bucket], _life, cancellationToken)
                ?? await leases.TryAcquireAsync(_held[bucket].Name, _owner, _life, cancellationToken);
            if (renewed is not null)
            {
                Volatile.Write(ref _held[bucket], renewed);
            }
            else
            {
                LogLost(bucket);
            }
        }
        // A background loop: a full disk or a busy store must not end the renewals.
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogRenewalFailed(bucket, error.GetType().Name);
        }
    }

    /// <summary>FNV-1a: the same on every host and in every run, unlike string.GetHashCode.</summary>
    private static int Bucket(ConversationKey conversation)
    {
        uint hash = 2_166_136_261;
        foreach (byte b in Encoding.UTF8.GetBytes(conversation.ToString()))
        {
            hash = (hash ^ b) * 16_777_619;
        }

        return (int)(hash % Buckets);
    }

    [LoggerMessage(LogLevel.Error, "The lease on conversation bucket {Bucket} is held by another process")]
    private partial void LogLost(int bucket);

    [LoggerMessage(LogLevel.Warning, "Renewing the lease on conversation bucket {Bucket} failed with {Reason}")]
    private partial void LogRenewalFailed(int bucket, string reason);
}
