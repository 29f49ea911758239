using System.Globalization;
using System.Runtime.CompilerServices;
using Confidant.Adapters.Feeds;
using Confidant.Identity;

namespace Confidant.BotHost.Tests.Feeds;

/// <summary>A platform whose posts a test writes, ten a page, oldest first; its position is how many were read.</summary>
internal sealed class ScriptedReader : IFeedReader
{
    private const int PageSize = 10;

    public Platform Platform => Platform.Bluesky;

    public bool IsEnabled => true;

    /// <summary>What is posted there.</summary>
    public List<FeedPost> Posts { get; } = [];

    /// <summary>Called before each page, with the posts read before it.</summary>
    public Func<int, CancellationToken, Task> BeforePage { get; set; } = static (_, _) => Task.CompletedTask;

    /// <summary>Where each reading began.</summary>
    public List<string?> Positions { get; } = [];

    public ValueTask<FeedAccount> FindAsync(string? address, FeedGrant? grant, CancellationToken cancellationToken) =>
        address == "nobody.example"
            ? throw new FeedException(FeedFault.Missing, "nobody")
            : ValueTask.FromResult(new FeedAccount(Platform, $"did:plc:{address}", address ?? ""));

    public async IAsyncEnumerable<FeedPage> ReadAsync(
        FeedAccount account, string? position, FeedGrant? grant, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Positions.Add(position);
        int read = position is null ? 0 : int.Parse(position, CultureInfo.InvariantCulture);
        bool isWhole = read == 0;
        do
        {
            await BeforePage(read, cancellationToken);
            FeedPost[] page = [.. Posts.Skip(read).Take(PageSize)];
            read += page.Length;
            yield return new FeedPage(page, read.ToString(CultureInfo.InvariantCulture))
            {
                CompleteSince = isWhole && read >= Posts.Count ? DateTimeOffset.MinValue : null,
            };
        }
        while (read < Posts.Count);
    }

    /// <summary>Posts something.</summary>
    public void Post(string text, FeedPostKind kind = FeedPostKind.Own) => Posts.Add(new FeedPost
    {
        Id = $"p{Posts.Count}",
        Text = text,
        PostedAt = new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero).AddHours(Posts.Count),
        Kind = kind,
        IsPublic = true,
    });

    /// <summary>Posts as much as a test wants.</summary>
    public ScriptedReader PostMany(int count)
    {
        for (int i = 0; i < count; i++)
        {
            Post($"I planted tomatoes in garden bed number {i}.");
        }

        return this;
    }
}
