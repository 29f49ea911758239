using Confidant.FeedLoad;

// Feeds [--posts N] [--check]: the real host as a process of its own, over HTTP: an archive of X's is uploaded, uploaded again, and uploaded
// to another host that is killed on the way. Ends with 1 where the outcomes differ; with --check also where it is too slow or too large.
if (FeedLoadOptions.TryParse(args) is not { } options)
{
    await Console.Error.WriteLineAsync(FeedLoadOptions.Usage);
    return 2;
}

using var archive = new FeedArchive(options.Posts);
FeedLoadReport report = await FeedLoadRun.RunAsync(archive);
Console.WriteLine(report);
return report.IsSound && (!options.IsChecked || report.IsFastAndSmall) ? 0 : 1;
