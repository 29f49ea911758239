using Confidant.Adapters.Feeds;
using Confidant.Emulators.Feeds;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Feeds;

/// <summary>What the reader of every platform does where something goes wrong.</summary>
public sealed class FeedFaultTests
{
    private static readonly DateTimeOffset _start = new(2024, 1, 15, 14, 30, 0, TimeSpan.Zero);

    private static readonly Dictionary<FeedServerFaultKind, FeedFault> _lasting = new()
    {
        [FeedServerFaultKind.Unauthorized] = FeedFault.Refused,
        [FeedServerFaultKind.Forbidden] = FeedFault.Refused,
        [FeedServerFaultKind.NotFound] = FeedFault.Missing,
        [FeedServerFaultKind.Empty] = FeedFault.Malformed,
        [FeedServerFaultKind.Huge] = FeedFault.Malformed,
        [FeedServerFaultKind.Bomb] = FeedFault.Malformed,
        [FeedServerFaultKind.WrongPacking] = FeedFault.Malformed,
        [FeedServerFaultKind.Half] = FeedFault.Malformed,
        [FeedServerFaultKind.Html] = FeedFault.Malformed,
        [FeedServerFaultKind.OtherJson] = FeedFault.Malformed,
    };

    private static readonly FeedServerFaultKind[] _passing =
        [FeedServerFaultKind.Cut, FeedServerFaultKind.CutBody, FeedServerFaultKind.ServerError, FeedServerFaultKind.TooMany];

    public static TheoryData<string, FeedServerFaultKind> Lasting() => Cross(_lasting.Keys);

    public static TheoryData<string, FeedServerFaultKind> Passing() => Cross(_passing);

    public static TheoryData<string> Platforms() => [.. FeedScene.Names];

    [Theory]
    [MemberData(nameof(Lasting))]
    public async Task A_wrong_answer_is_told_as_what_it_is_and_the_reading_goes_on_from_the_page_before(
        string platform, FeedServerFaultKind kind)
    {
        await using Reading reading = await Reading.StartAsync(platform);
        var pages = new List<FeedPage>();

        Func<Task> read = async () =>
        {
            await foreach (FeedPage page in reading.Reader.ReadAsync(reading.Account, null, reading.Scene.Grant, default))
            {
                pages.Add(page);
                reading.Scene.Server.Fail(kind, 1, reading.Scene.PostsPath);
            }
        };

        (await read.Should().ThrowAsync<FeedException>()).Which.Fault.Should().Be(_lasting[kind]);
        pages.Should().ContainSingle();
        pages.AddRange(await reading.Reader.ReadAllAsync(reading.Account, pages[0].Position, reading.Scene.Grant));
        pages.Ids().Should().BeEquivalentTo(reading.Ids);
    }

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task What_fails_by_itself_is_asked_again_after_growing_pauses(string platform, FeedServerFaultKind kind)
    {
        await using Reading reading = await Reading.StartAsync(platform);
        reading.Scene.Server.Fail(kind, 3, reading.Scene.PostsPath);

        List<FeedPage> pages = await reading.Bench.FinishAsync(
            reading.Reader.ReadAllAsync(reading.Account, null, reading.Scene.Grant), FeedBench.Pauses);

        pages.Ids().Should().BeEquivalentTo(reading.Ids);
    }

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task What_goes_on_failing_ends_the_reading_for_now(string platform, FeedServerFaultKind kind)
    {
        await using Reading reading = await Reading.StartAsync(platform);
        reading.Scene.Server.Fail(kind, 4, reading.Scene.PostsPath);

        Func<Task> read = () => reading.Bench.FinishAsync(
            reading.Reader.ReadAllAsync(reading.Account, null, reading.Scene.Grant), FeedBench.Pauses);

        FeedException failure = (await read.Should().ThrowAsync<FeedException>()).Which;
        failure.Fault.Should().Be(kind == FeedServerFaultKind.TooMany ? FeedFault.Busy : FeedFault.Unavailable);
        failure.IsTransient.Should().BeTrue();
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task A_platform_that_wants_less_to_be_asked_is_left_alone_for_as_long_as_it_says(string platform)
    {
        await using Reading reading = await Reading.StartAsync(platform);
        var pause = TimeSpan.FromSeconds(42);
        reading.Scene.Server.Fail(FeedServerFaultKind.TooMany, 1, reading.Scene.PostsPath, pause);

        List<FeedPage> pages = await reading.Bench.FinishAsync(
            reading.Reader.ReadAllAsync(reading.Account, null, reading.Scene.Grant), pause);

        pages.Ids().Should().BeEquivalentTo(reading.Ids);
        reading.Bench.Time.GetUtcNow().Should().Be(reading.Begun + pause);
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task A_longer_pause_ends_the_reading_and_says_how_long_it_is(string platform)
    {
        await using Reading reading = await Reading.StartAsync(platform);
        reading.Scene.Server.Fail(FeedServerFaultKind.TooMany, 1, reading.Scene.PostsPath, TimeSpan.FromMinutes(15));

        Func<Task> read = () => reading.Reader.ReadAllAsync(reading.Account, null, reading.Scene.Grant);

        FeedException failure = (await read.Should().ThrowAsync<FeedException>()).Which;
        failure.Should().BeEquivalentTo(new { Fault = FeedFault.Busy, RetryAfter = TimeSpan.FromMinutes(15) });
    }

    [Theory]
    [InlineData(FeedServerFaultKind.Silence)]
    [InlineData(FeedServerFaultKind.Stall)]
    public async Task Who_answers_too_slowly_is_waited_for_no_longer(FeedServerFaultKind kind)
    {
        await using Reading reading = await Reading.StartAsync("bluesky");
        reading.Scene.Server.Fail(kind, 1, reading.Scene.PostsPath);

        Task<List<FeedPage>> read = reading.Reader.ReadAllAsync(reading.Account, null, null);
        await reading.Scene.Server.WhenAskedAsync(reading.Scene.PostsPath);
        reading.Bench.Time.Advance(TimeSpan.FromSeconds(20));
        List<FeedPage> pages = await reading.Bench.FinishAsync(read, FeedBench.Pauses[0]);

        pages.Ids().Should().BeEquivalentTo(reading.Ids);
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task Giving_up_is_no_failure(string platform)
    {
        await using Reading reading = await Reading.StartAsync(platform);
        reading.Scene.Server.Fail(FeedServerFaultKind.Silence, 1, reading.Scene.PostsPath);
        using var stop = new CancellationTokenSource();

        var read = Task.Run(async () =>
        {
            await foreach (FeedPage page in reading.Reader.ReadAsync(reading.Account, null, reading.Scene.Grant, stop.Token))
            {
                page.Should().BeNull("nothing was answered");
            }
        });
        await reading.Scene.Server.WhenAskedAsync(reading.Scene.PostsPath);
        await stop.CancelAsync();

        await ((Func<Task>)(() => read)).Should().ThrowAsync<OperationCanceledException>();
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task Whatever_a_platform_answers_it_is_posts_or_a_failure_that_is_told(string platform)
    {
        const int Seed = 20_260_101;
        var random = new Random(Seed);
        await using Reading reading = await Reading.StartAsync(platform, count: 3);
        string[] values = ["null", "0", "-1", "1e400", "\"\"", "[]", "{}", "[[[]]]", "true", "\"\\ud83d\"", "9223372036854775808", "\"at://\""];
        for (int round = 0; round < 120; round++)
        {
            reading.Scene.Server.Mutation = body => Mutate(body, random, values);
            try
            {
                FeedAccount account = round % 3 == 0
                    ? await reading.Reader.FindAsync(reading.Scene.Written, reading.Scene.Grant, default)
                    : reading.Account;
                foreach (FeedPost post in (await reading.Reader.ReadAllAsync(account, null, reading.Scene.Grant)).SelectMany(static page => page.Posts))
                {
                    post.Id.Should().MatchRegex(@"\A[A-Za-z0-9._-]{1,128}\z", "of the seed {0}, round {1}", Seed, round);
                }
            }
            catch (FeedException failure)
            {
                failure.Message.Should().NotContain("Post ").And.NotContain("127.0.0.1", "of the seed {0}, round {1}", Seed, round);
            }
        }
    }

    // One value becomes another, some letters go, or some bytes are noise.
    private static string Mutate(string body, Random random, string[] values)
    {
        if (body.Length < 4)
        {
            return body;
        }

        int at = random.Next(body.Length - 1);
        switch (random.Next(3))
        {
            case 0 when body.IndexOf(':', at) is var colon && colon > 0:
                int end = body.AsSpan(colon + 1).IndexOfAny(',', '}', ']');
                return end < 0 ? body : string.Concat(body.AsSpan(0, colon + 1), values[random.Next(values.Length)], body.AsSpan(colon + 1 + end));
            case 1:
                return body.Remove(at, random.Next(1, Math.Min(40, body.Length - at)));
            default:
                return body.Insert(at, new string((char)random.Next(1, 0xFFFF), random.Next(1, 4)));
        }
    }

    private static TheoryData<string, FeedServerFaultKind> Cross(IEnumerable<FeedServerFaultKind> kinds)
    {
        var all = new TheoryData<string, FeedServerFaultKind>();
        foreach (FeedServerFaultKind kind in kinds)
        {
            foreach (string platform in FeedScene.Names)
            {
                all.Add(platform, kind);
            }
        }

        return all;
    }

    private sealed class Reading(FeedScene scene, FeedBench bench, FeedAccount account, string[] ids) : IAsyncDisposable
    {
        public FeedScene Scene => scene;

        public FeedBench Bench => bench;

        public FeedAccount Account => account;

        public string[] Ids => ids;

        public IFeedReader Reader => bench.Reader(scene.Platform);

        public DateTimeOffset Begun { get; } = bench.Time.GetUtcNow();

        public static async Task<Reading> StartAsync(string platform, int count = 9)
        {
            FeedScene scene = await FeedScene.StartAsync(platform);
            scene.Server.PageSize = 5;
            var bench = new FeedBench(scene.Settings);
            scene.Server.Clock = bench.Time;
            string[] ids = [.. Enumerable.Range(0, count).Select(number => scene.Post($"Post {number}", _start.AddHours(number)))];
            FeedAccount account = await bench.Reader(scene.Platform).FindAsync(scene.Written, scene.Grant, default);
            return new Reading(scene, bench, account, ids);
        }

        public async ValueTask DisposeAsync()
        {
            await bench.DisposeAsync();
            await scene.DisposeAsync();
        }
    }
}
