using System.Diagnostics;
using System.Text.Json;
using Confidant.Emulators.Processes;

namespace Confidant.FeedLoad;

/// <summary>Uploads an archive to new hosts with empty stores: twice to one, and to another that is killed on the way.</summary>
internal static class FeedLoadRun
{
    private static readonly TimeSpan _patience = TimeSpan.FromHours(1);

    /// <summary>Runs it all.</summary>
    public static async Task<FeedLoadReport> RunAsync(FeedArchive archive)
    {
        (FeedLoadReport whole, FeedLoadDigest digest) = await RunWholeAsync(archive);
        (FeedLoadPass after, int killedAt, FeedLoadDigest killed, int complaints) = await RunKilledAsync(archive);
        return whole with
        {
            AfterKill = after,
            KilledAt = killedAt,
            Digests = (digest, killed),
            Complaints = whole.Complaints + complaints,
        };
    }

    private static async Task<(FeedLoadReport Report, FeedLoadDigest Digest)> RunWholeAsync(FeedArchive archive)
    {
        await using MeasuredHost host = await MeasuredHost.StartAsync(archive.NewDirectory(), FeedLoadClient.HostSettings);
        using FeedLoadClient client = await FeedLoadClient.CreateAsync(host.Address);
        using var memory = new MemoryWatch(host);
        FeedLoadPass first = await PassAsync(client, archive);
        var learning = Stopwatch.StartNew();
        await host.WaitUntilLearnedAsync(_patience);
        learning.Stop();
        Tell($"all learned after {learning.Elapsed}");
        FeedLoadPass second = await PassAsync(client, archive);
        (double, double) peak = memory.Peak;
        FeedLoadDigest digest = await client.DigestAsync();
        Tell($"{digest}");
        var report = new FeedLoadReport
        {
            Posts = archive.Posts,
            First = first,
            Second = second,
            Learning = learning.Elapsed,
            PeakMegabytes = peak,
            AfterKill = first,
            KilledAt = 0,
            Digests = (digest, digest),
            Complaints = host.Complaints,
        };
        return (report, digest);
    }

    private static async Task<(FeedLoadPass After, int KilledAt, FeedLoadDigest Digest, int Complaints)> RunKilledAsync(FeedArchive archive)
    {
        string directory = archive.NewDirectory();
        string token;
        string location;
        int killedAt;
        await using (MeasuredHost host = await MeasuredHost.StartAsync(directory, FeedLoadClient.HostSettings))
        {
            using FeedLoadClient client = await FeedLoadClient.CreateAsync(host.Address);
            token = client.Token;
            (string? begun, _) = await client.UploadAsync(archive.File);
            location = begun ?? throw new InvalidOperationException("The archive is too short to be interrupted.");
            JsonElement half = await client.WaitAsync(location, answer => FeedLoadClient.ProcessedOf(answer) >= archive.Posts / 2);
            killedAt = FeedLoadClient.ProcessedOf(half);
            await host.KillAsync();
            Tell($"killed after {killedAt} posts");
        }

        var clock = Stopwatch.StartNew();
        await using MeasuredHost restarted = await MeasuredHost.StartAsync(directory, FeedLoadClient.HostSettings);
        using var again = FeedLoadClient.With(restarted.Address, token);
        JsonElement ended = await again.WaitAsync(location);
        var pass = new FeedLoadPass(FeedLoadClient.NewOf(ended), clock.Elapsed);
        Tell($"gone on and ended after {pass.Length}");
        await restarted.WaitUntilLearnedAsync(_patience);
        return (pass, killedAt, await again.DigestAsync(), restarted.Complaints);
    }

    private static async Task<FeedLoadPass> PassAsync(FeedLoadClient client, FeedArchive archive)
    {
        var clock = Stopwatch.StartNew();
        (string? location, JsonElement answer) = await client.UploadAsync(archive.File);
        if (location is not null)
        {
            answer = await client.WaitAsync(location);
        }

        Tell($"{FeedLoadClient.NewOf(answer)} new after {clock.Elapsed}");
        return new FeedLoadPass(FeedLoadClient.NewOf(answer), clock.Elapsed);
    }

    // A run takes minutes: who watches it sees that it goes on.
    private static void Tell(FormattableString line) => Console.Error.WriteLine(FormattableString.Invariant(line));
}
