using Confidant.Adapters;
using Confidant.Emulators.Time;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Feeds;

/// <summary>How far a run is, is shown every few seconds of the clock at the most, in one message.</summary>
public sealed class SyncProgressTests
{
    private const int PageSize = 10;

    // Of three pages that were begun, the first is kept and its progress reported; the others may be.
    private const int Ahead = 3;

    // So many pages on, what the clock's last move had shown is shown.
    private const int PagesAMove = 5;

    private static readonly PlatformMessageId _shown = new("77");

    [Fact]
    public async Task A_run_of_no_time_shows_its_end_alone()
    {
        IReadOnlyList<OutgoingMessage> told = await ReadAsync();

        told.Should().ContainSingle().Which.Replaces.Should().BeNull();
    }

    [Fact]
    public async Task A_long_run_shows_one_message_that_changes_when_four_seconds_have_passed_and_becomes_the_end()
    {
        // No move is longer than the pause: timers that fire on the way stop the clock in between.
        IReadOnlyList<OutgoingMessage> told = await ReadAsync(3, 1, 3.9, 0.1, 4, 3.9);

        told.SkipLast(1).Should().HaveCount(3).And.OnlyContain(static message => message.Text.StartsWith("Reading Bluesky @ana.bsky.social:", StringComparison.Ordinal));
        told.Select(static message => message.Replaces).Should().Equal(null, _shown, _shown, _shown);
        told[^1].Text.Should().Contain("posts kept in all");
    }

    /// <summary>What is told of a run in which the clock moves every few pages.</summary>
    private static async Task<IReadOnlyList<OutgoingMessage>> ReadAsync(params double[] moves)
    {
        var time = new ManualTime(DateTimeOffset.UtcNow);
        var reader = new ScriptedReader().PostMany(PageSize * (Ahead + (PagesAMove * (moves.Length + 1))));
        reader.BeforePage = (read, _) =>
        {
            int kept = (read / PageSize) - Ahead;
            if (kept >= 0 && kept % PagesAMove == 0 && kept / PagesAMove < moves.Length)
            {
                time.Advance(TimeSpan.FromSeconds(moves[kept / PagesAMove]));
            }

            return Task.CompletedTask;
        };
        await using FeedBench bench = await FeedBench.StartAsync(reader, time: time);
        bench.Bot.Platform.Decide = static _ => new SendOutcome.Sent { Shown = _shown };
        await bench.Bot.AcceptAsync(bench.Bot.Private("ana", "/feeds add bluesky ana.bsky.social"));
        var told = new List<OutgoingMessage>();
        do
        {
            told.Add((await bench.Bot.Platform.NextAsync()).Message);
        }
        while (!told[^1].Text.Contains("kept in all", StringComparison.Ordinal));
        return [.. told.Where(static message => !message.Text.StartsWith("Connected", StringComparison.Ordinal))];
    }
}
