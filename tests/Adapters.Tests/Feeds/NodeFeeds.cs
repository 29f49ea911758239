using System.Globalization;
using System.Text.Json.Nodes;
using Confidant.Contracts.Machine;
using Confidant.Emulators.Feeds;
using FluentAssertions;

namespace Confidant.Adapters.Tests.Feeds;

/// <summary>What a program of npm finds on an emulated platform.</summary>
internal static class NodeFeeds
{
    /// <summary>The clock of the platforms' limits.</summary>
    public static readonly DateTimeOffset Now = new(2025, 3, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>What was posted: every kind, with posts that were deleted and edited.</summary>
    public static readonly GeneratedHistory History =
        new GeneratedHistory(seed: 71, count: 130).Later(0, edited: [7, 60, 128], deleted: [0, 3, 64, 129]);

    /// <summary>Gives a program a task and has its answer.</summary>
    public static async Task<JsonObject> AskAsync(this NodeProcess node, JsonObject task) =>
        JsonNode.Parse(await node.AskAsync(task.ToJsonString()))!.AsObject();

    /// <summary>The posts of all pages, in order, each as it is written.</summary>
    public static IEnumerable<string> Posts(this JsonObject answer)
    {
        answer.Should().NotContainKey("error", answer.ToJsonString());
        return answer["pages"]!.AsArray().SelectMany(static page => page!.AsArray()).Select(static post => post!.ToJsonString());
    }

    /// <summary>How many posts each page has.</summary>
    public static IEnumerable<int> Sizes(this JsonObject answer) => answer["pages"]!.AsArray().Select(static page => page!.AsArray().Count);

    /// <summary>What a program should have said of posts, the newest first.</summary>
    public static IEnumerable<string> Newest(this IEnumerable<JsonObject> posts) => posts.Reverse().Select(static post => post.ToJsonString());

    /// <summary>A moment as programs write it.</summary>
    public static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>The sizes of pages over some posts.</summary>
    public static IEnumerable<int> PagesOf(int posts, int size) => Enumerable.Range(0, posts).Chunk(size).Select(static page => page.Length);
}
