using System.Globalization;
using Confidant.Adapters;
using Confidant.BotHost.Commands.Links.Wallets;
using Confidant.BotHost.Platforms;
using Confidant.Identity;
using Confidant.Storage;

namespace Confidant.BotHost.Jobs;

/// <summary>Looks up the names of wallets that were proved, beside the turns and the other jobs: an endpoint may be slow, or down for a
/// day. What is found goes through the inbox, like anything that happens.</summary>
internal sealed partial class WalletNamer(
    IJobQueue jobs,
    [FromKeyedServices(JobKind.NameWallet)] JobSignal signal,
    WalletNames names,
    KnownSenders senders,
    IIntake intake,
    IIdGenerator ids,
    TimeProvider time,
    ILogger<WalletNamer> logger) : BackgroundService
{
    private const int Batch = 16;

    private static readonly TimeSpan _claimLife = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan _look = TimeSpan.FromMinutes(1);

    // After the last of them, what is known by then is all that is noted.
    private static readonly TimeSpan[] _pauses =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(6),
        TimeSpan.FromHours(12), TimeSpan.FromHours(24),
    ];

    private readonly string _owner = ids.NewId().ToString("N");

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!names.KnowsEns && !names.KnowsBasenames)
        {
            return;
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await NameAsync(stoppingToken) == 0)
                {
                    await signal.WaitAsync(_look, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            // A background loop: what failed is still queued, and the next look takes it up.
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                LogFault(error.GetType().Name, error.StackTrace);
                await signal.WaitAsync(_look, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<int> NameAsync(CancellationToken cancellationToken)
    {
        if (await jobs.CountAsync(JobKind.NameWallet, cancellationToken) == 0)
        {
            return 0;
        }

        IReadOnlyList<Job> claimed = await jobs.ClaimAsync(JobKind.NameWallet, Batch, _owner, _claimLife, cancellationToken);
        await Task.WhenAll(claimed.Select(job => NameAsync(job, cancellationToken)));
        return claimed.Count;
    }

    private async Task NameAsync(Job job, CancellationToken cancellationToken)
    {
        try
        {
            var note = WalletNameNote.Decode(job.Note);
            (List<string> found, bool isComplete) = await LookUpAsync(note, cancellationToken);
            if (!isComplete && job.Attempts < _pauses.Length)
            {
                LogPostponed(job.Id.Value, job.Attempts + 1);
                await jobs.PostponeAsync(job.Id, _pauses[job.Attempts], cancellationToken);
                return;
            }

            if (found.Count > 0
                && await ToEventAsync(job, note, found, cancellationToken) is { } named
                && await intake.AcceptAsync([named], cancellationToken) != IntakeOutcome.Accepted)
            {
                await jobs.PostponeAsync(job.Id, _pauses[0], cancellationToken);
                return;
            }

            await jobs.CompleteAsync(job.Id, [], cancellationToken);
        }
        // A job's boundary: its failure is counted, the others go on.
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogFault(error.GetType().Name, error.StackTrace);
            await jobs.RecordFailureAsync(job.Id, error.GetType().Name, cancellationToken);
        }
    }

    private async Task<(List<string> Found, bool IsComplete)> LookUpAsync(WalletNameNote note, CancellationToken cancellationToken)
    {
        if (!EthereumAddress.TryParse(note.Wallet, out EthereumAddress wallet))
        {
            throw new FormatException("A note names a wallet.");
        }

        NameFinding[] findings = await Task.WhenAll(
            names.KnowsEns ? names.FindEnsAsync(wallet, cancellationToken) : Task.FromResult<NameFinding>(new NameFinding.Nameless()),
            names.KnowsBasenames ? names.FindBasenameAsync(wallet, cancellationToken) : Task.FromResult<NameFinding>(new NameFinding.Nameless()));
        return (
            [.. findings.OfType<NameFinding.Named>().Select(static finding => finding.Name.Text).Distinct()],
            !findings.Any(static finding => finding is NameFinding.Unknown));
    }

    // Delivered again after a kill, it is the same delivery.
    private async ValueTask<WalletNamed?> ToEventAsync(
        Job job, WalletNameNote note, List<string> found, CancellationToken cancellationToken)
    {
        var conversation = ConversationKey.Parse(note.Conversation);
        return await senders.FindAsync(new PlatformUserId(conversation.Platform, note.Account), cancellationToken) is { } sender
            ? new WalletNamed
            {
                Conversation = conversation,
                DeliveryKey = string.Create(CultureInfo.InvariantCulture, $"names:{job.Id.Value}"),
                At = time.GetUtcNow(),
                Sender = sender,
                Chat = note.IsPrivateChat ? ChatKind.Private : ChatKind.Public,
                Wallet = note.Wallet,
                Names = found,
            }
            : null;
    }

    [LoggerMessage(LogLevel.Warning, "A chain gave no answer about names: job {JobId} is tried again (attempt {Attempt})")]
    private partial void LogPostponed(long jobId, int attempt);

    // The stack is logged without the exception itself: its message could hold somebody's words.
    [LoggerMessage(LogLevel.Error, "Looking up names failed with {Reason}\n{Stack}")]
    private partial void LogFault(string reason, string? stack);
}
