using System.Globalization;
using System.Runtime.CompilerServices;
using Confidant.Adapters.Feeds;
using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Feeds;

/// <summary>Reads what a run is to read, from its platform or its file, and makes it ready to be kept.</summary>
internal sealed class FeedReading(
    FeedReaders readers, FeedGrants grants, IFeedExports exports, ExportFiles files, PostMapper mapper, OwnershipCodes codes)
{
    private const int LargestBatch = 1_000;

    /// <summary>Reads from where the run stopped.</summary>
    /// <exception cref="FeedException">It cannot be read further.</exception>
    public IAsyncEnumerable<ReadPart> ReadAsync(JobId job, string owner, SyncTask task, CancellationToken cancellationToken) =>
        task.Run.Kind == SyncKind.Export
            ? ReadExportAsync(task, cancellationToken)
            : ReadFeedAsync(job, owner, task, cancellationToken);

    private async IAsyncEnumerable<ReadPart> ReadFeedAsync(
        JobId job, string owner, SyncTask task, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        FeedAccount account = task.Integration.Account;
        IFeedReader reader = readers.Find(account.Platform)
            ?? throw new FeedException(FeedFault.Refused, "The operator has not configured what reads this platform.");
        string code = await codes.MakeAsync(task.Profile.Id, task.Integration.Id, cancellationToken);
        FeedGrant? grant = await grants.OpenAsync(job, owner, task, cancellationToken);
        string? position = task.Position;
        await foreach (FeedPage page in ReadPagesAsync(job, owner, task, reader, grant, cancellationToken))
        {
            // A post that is there for the code's sake says nothing else.
            List<FeedPost> posts = [.. page.Posts.Where(post => !OwnershipCodes.Has(post, code))];

            // A page is kept as a whole, or read again: its position belongs to its last post.
            FeedPost[][] chunks = posts.Count == 0 ? [[]] : [.. posts.Chunk(LargestBatch)];
            for (int i = 0; i < chunks.Length; i++)
            {
                bool isLast = i == chunks.Length - 1;
                yield return new ReadPart(new PostBatch(
                    mapper.Map(chunks[i], FeedNames.LanguageOf(task.Profile)), isLast ? page.Deleted : [], isLast ? page.Position : position))
                {
                    Complete = isLast && page.CompleteSince is { } since ? new ReadSpan(since, task.Run.AskedAt) : null,
                    HasCode = isLast && posts.Count < page.Posts.Count,
                };
            }

            position = page.Position;
        }
    }

    /// <summary>The pages. A grant that is refused is made anew once: it may have ended early, or while it was read.</summary>
    private async IAsyncEnumerable<FeedPage> ReadPagesAsync(
        JobId job, string owner, SyncTask task, IFeedReader reader, FeedGrant? grant, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? position = task.Position;
        bool mayRenew = grant?.RefreshToken is not null;
        while (true)
        {
            await using IAsyncEnumerator<FeedPage> pages =
                reader.ReadAsync(task.Integration.Account, position, grant, cancellationToken).GetAsyncEnumerator(cancellationToken);
            while (true)
            {
                FeedPage page;
                try
                {
                    if (!await pages.MoveNextAsync())
                    {
                        yield break;
                    }

                    page = pages.Current;
                }
                catch (FeedException error) when (error.Fault == FeedFault.Refused && mayRenew)
                {
                    mayRenew = false;
                    grant = await grants.RenewAsync(job, owner, task, grant!, cancellationToken);
                    break;
                }

                position = page.Position;
                yield return page;
            }
        }
    }

    /// <summary>The position of an export is how many of its posts were kept: the same file is read in the same order.</summary>
    private async IAsyncEnumerable<ReadPart> ReadExportAsync(SyncTask task, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string path = files.PathOf(task.File!);
        if (!File.Exists(path))
        {
            throw new FeedException(FeedFault.Missing, "The export is not there any more.");
        }

        FeedExport export = await exports.CheckAsync(path, cancellationToken);
        if (export.Account.Id != task.Integration.Account.Id)
        {
            throw new FeedException(FeedFault.WrongAccount, "The export is of another account.");
        }

        int kept = int.TryParse(task.Position, CultureInfo.InvariantCulture, out int position) ? position : 0;
        int seen = 0;
        await foreach (IReadOnlyList<FeedPost> read in exports.ReadAsync(path, cancellationToken))
        {
            foreach (FeedPost[] chunk in read.Skip(kept - seen).Chunk(LargestBatch))
            {
                kept += chunk.Length;
                yield return new ReadPart(new PostBatch(
                    mapper.Map(chunk, FeedNames.LanguageOf(task.Profile)), [], kept.ToString(CultureInfo.InvariantCulture))
                {
                    Expected = export.Posts,
                });
            }

            seen += read.Count;
        }

        yield return new ReadPart(new PostBatch([], [], kept.ToString(CultureInfo.InvariantCulture)) { Expected = export.Posts })
        {
            Complete = export is { CompleteSince: { } since, MadeAt: { } madeAt } ? new ReadSpan(since, madeAt) : null,
        };
    }
}
