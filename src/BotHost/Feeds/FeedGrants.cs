using System.Text.Json;
using System.Text.Json.Serialization;
using Confidant.Adapters.Feeds;
using Confidant.Memory;

namespace Confidant.BotHost.Feeds;

/// <summary>Keeps the grants of a run valid.</summary>
internal sealed class FeedGrants(FeedReaders readers, ISyncStore store, TimeProvider time)
{
    private static readonly TimeSpan _ahead = TimeSpan.FromMinutes(10);

    /// <summary>The form that the store keeps.</summary>
    public static byte[] Encode(FeedGrant grant) => JsonSerializer.SerializeToUtf8Bytes(grant, FeedGrantJson.Default.FeedGrant);

    /// <summary>The grant that a run reads with; null where its feed is open to everybody. One that is about to end is made anew
    /// first.</summary>
    /// <exception cref="FeedException">Its owner has to sign in again, or the platform cannot be reached.</exception>
    public async ValueTask<FeedGrant?> OpenAsync(JobId job, string owner, SyncTask task, CancellationToken cancellationToken)
    {
        if (task.Grant is not { IsEmpty: false } kept || JsonSerializer.Deserialize(kept.Span, FeedGrantJson.Default.FeedGrant) is not { } grant)
        {
            return null;
        }

        return grant.ExpiresAt is { } end && end - time.GetUtcNow() < _ahead
            ? await RenewAsync(job, owner, task, grant, cancellationToken)
            : grant;
    }

    /// <summary>Makes a grant anew, and keeps it before it is used: the platform may have ended the old one.</summary>
    /// <exception cref="FeedException">As <see cref="OpenAsync"/>.</exception>
    public async ValueTask<FeedGrant> RenewAsync(
        JobId job, string owner, SyncTask task, FeedGrant grant, CancellationToken cancellationToken)
    {
        if (readers.FindSignIn(task.Integration.Account.Platform) is not { } signIn)
        {
            throw new FeedException(FeedFault.Refused, "The operator has not configured the platform's application any more.");
        }

        FeedGrant renewed = await signIn.RefreshAsync(grant, cancellationToken);
        await store.SaveGrantAsync(job, owner, Encode(renewed), CancellationToken.None);
        return renewed;
    }
}

[JsonSerializable(typeof(FeedGrant))]
internal sealed partial class FeedGrantJson : JsonSerializerContext;
