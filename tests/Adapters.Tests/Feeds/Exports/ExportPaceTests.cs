using System.Diagnostics;
using Confidant.Adapters.Feeds;
using Confidant.Emulators.Feeds;
using FluentAssertions;
using Xunit;
using Xunit.Abstractions;

namespace Confidant.Adapters.Tests.Feeds.Exports;

/// <summary>Runs by itself: it counts the memory of the whole process.</summary>
[Collection(nameof(ExportPaceTests))]
[CollectionDefinition(nameof(ExportPaceTests), DisableParallelization = true)]
public sealed class ExportPaceTests(ITestOutputHelper output)
{
    [Fact]
    public async Task A_hundred_thousand_posts_are_read_in_bounded_memory_faster_than_they_can_be_kept()
    {
        using var bench = new ExportBench();
        XArchive.WriteZip(bench.Path, new GeneratedHistory(seed: 9, count: 100_000));
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long most = 0;
        int posts = 0;
        var watch = Stopwatch.StartNew();

        await foreach (IReadOnlyList<FeedPost> some in bench.Exports.ReadAsync(bench.Path, default))
        {
            posts += some.Count;
            if (posts % 25_000 == 0)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }

        output.WriteLine($"{posts / watch.Elapsed.TotalSeconds:N0} posts a second, {most / 1024 / 1024} MB");
        posts.Should().Be(100_000);
        (posts / watch.Elapsed.TotalSeconds).Should().BeGreaterThan(2_000);
        most.Should().BeLessThan(40L * 1024 * 1024);
    }
}
