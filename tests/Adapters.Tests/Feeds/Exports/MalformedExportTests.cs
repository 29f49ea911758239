using System.Text;
using Confidant.Adapters.Feeds;
using Confidant.Emulators.Feeds;
using FluentAssertions;
using Microsoft.Extensions.Options;
using Xunit;

namespace Confidant.Adapters.Tests.Feeds.Exports;

public sealed class MalformedExportTests
{
    public static TheoryData<string> Names => [.. MalformedExports.All.Select(static export => export.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_is_malformed_is_refused_before_any_post_is_handed_out(string name)
    {
        using var bench = new ExportBench();
        var export = MalformedExports.Named(name);
        export.Write(bench.Path);

        (await bench.FindFaultAsync()).ToString().Should().Be(export.Fault);
    }

    [Fact]
    public void A_gigabyte_of_one_line_is_refused_after_its_first_megabytes()
    {
        using var line = new EndlessLine("window.YTD.tweets.part0 = [{\"tweet\":{\"full_text\":\"");
        using var items = new JsonItems(line);

        Func<int> act = () => items.Read(default).Count();

        act.Should().Throw<FeedException>().Which.Fault.Should().Be(FeedFault.TooLarge);
        line.Given.Should().BeLessThan(20 * 1024 * 1024);
    }

    [Fact]
    public void A_gigabyte_of_nothing_takes_no_memory()
    {
        using var line = new EndlessLine("[", ' ', 1024 * 1024 * 1024);
        long before = GC.GetAllocatedBytesForCurrentThread();
        using (var items = new JsonItems(line))
        {
            Func<int> act = () => items.Read(default).Count();
            act.Should().Throw<FeedException>().Which.Fault.Should().Be(FeedFault.Damaged);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(50 * 1024 * 1024);
    }

    [Theory]
    [InlineData("Feeds:Exports:MaxFileMegabytes", "1")]
    [InlineData("Feeds:Exports:MaxUnpackedMegabytes", "1")]
    [InlineData("Feeds:Exports:MaxPosts", "2999")]
    public async Task Limits_are_the_operators_to_set(string key, string value)
    {
        using var bench = new ExportBench((key, value));
        XArchive.WritePlain(bench.Path, new GeneratedHistory(seed: 1, count: 3_000));

        (await bench.FindFaultAsync()).Should().Be(FeedFault.TooLarge);
    }

    [Theory]
    [InlineData("MaxFileMegabytes", "0")]
    [InlineData("MaxUnpackedMegabytes", "-5")]
    [InlineData("MaxRatio", "5")]
    [InlineData("MaxEntries", "1000000")]
    [InlineData("MaxPosts", "0")]
    public async Task Limits_that_cannot_be_are_refused_with_their_key_and_the_cure(string key, string value)
    {
        using var bench = new ExportBench(($"Feeds:Exports:{key}", value));

        Func<Task> act = bench.CheckAsync;

        (await act.Should().ThrowAsync<OptionsValidationException>()).Which.Failures.Should().ContainSingle()
            .Which.Should().StartWith($"Feeds:Exports:{key} is not from ").And.Contain("Remove it for the default of ");
    }

    /// <summary>One letter over and over, made as it is read.</summary>
    private sealed class EndlessLine(string beginning, char letter = 'a', long length = 1024L * 1024 * 1024) : MemoryStream
    {
        private readonly byte[] _beginning = Encoding.ASCII.GetBytes(beginning);

        public long Given { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            if (Given == 0)
            {
                _beginning.CopyTo(buffer);
                Given = _beginning.Length;
                return _beginning.Length;
            }

            int count = (int)Math.Min(buffer.Length, length - Given);
            buffer[..count].Fill((byte)letter);
            Given += count;
            return count;
        }
    }
}
