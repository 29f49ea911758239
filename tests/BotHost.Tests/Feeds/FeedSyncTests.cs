using Confidant.Adapters;
using Confidant.Adapters.Feeds;
using Confidant.BotHost.Jobs;
using Confidant.BotHost.Tests.Support;
using Confidant.Emulators.Time;
using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Confidant.BotHost.Tests.Feeds;

/// <summary>What people post elsewhere is read, told and known.</summary>
public sealed class FeedSyncTests
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_connected_feed_is_read_and_its_end_told_with_counts_and_what_to_do_next()
    {
        await using FeedBench bench = await FeedBench.StartAsync();

        OutgoingMessage connected = await bench.Bot.AskAsync("ana", "/feeds add bluesky ana.bsky.social");
        OutgoingMessage ended = (await bench.Bot.Platform.NextAsync()).Message;

        connected.Text.Should().StartWith("Connected: Bluesky @ana.bsky.social.");
        ended.Text.Should().Contain("25 new").And.Contain("25 posts kept in all").And.Contain("I learned from 25").And.Contain("what do I post about");
        ended.Buttons.SelectMany(static row => row).Select(static button => button.Label).Should().Equal("Posts", "My feeds");
        (await bench.PostsAsync("ana")).Should().HaveCount(25).And.OnlyContain(static post => post.Scope == PrivacyScope.CrossContext);
    }

    [Fact]
    public async Task A_second_sync_goes_on_from_the_first_and_finds_what_is_new_alone()
    {
        await using FeedBench bench = await FeedBench.StartAsync();
        await bench.ConnectAsync("ana");
        bench.Bluesky.Post("I sold my boat.");

        await bench.Bot.AskAsync("ana", "/feeds sync");
        OutgoingMessage ended = (await bench.Bot.Platform.NextAsync()).Message;

        ended.Text.Should().Contain("1 new").And.Contain("26 posts kept in all");
        bench.Bluesky.Positions.Should().Equal(null, "25");
    }

    [Fact]
    public async Task An_answer_to_others_is_kept_but_is_no_statement_of_its_author()
    {
        var reader = new ScriptedReader();
        reader.Post("I sold my boat.", FeedPostKind.Reply);
        reader.Post("I live in Porto.");
        await using FeedBench bench = await FeedBench.StartAsync(reader);

        OutgoingMessage ended = await bench.ConnectAsync("ana");

        ended.Text.Should().Contain("2 new").And.Contain("I learned from 1.");
        (await bench.PostsAsync("ana")).Should().ContainSingle(static post => post.NotLearned == NotLearned.ReplyToOthers)
            .Which.Scope.Should().Be(PrivacyScope.Private);
    }

    [Fact]
    public async Task A_run_that_its_person_stops_ends_at_once_and_keeps_what_it_read()
    {
        var reader = new ScriptedReader().PostMany(25);
        var reached = new TaskCompletionSource();
        reader.BeforePage = async (read, token) =>
        {
            if (read == 20)
            {
                reached.TrySetResult();
                await Task.Delay(Timeout.Infinite, token);
            }
        };
        await using FeedBench bench = await FeedBench.StartAsync(reader);
        await bench.Bot.AskAsync("ana", "/feeds add bluesky ana.bsky.social");
        await reached.Task.WaitAsync(_patience);

        OutgoingMessage stopped = await bench.Bot.AskAsync("ana", "/feeds cancel");

        stopped.Text.Should().StartWith("Stopped.");
        (await bench.FeedsAsync("ana")).Single().Running.Should().BeNull();
        (await bench.PostsAsync("ana")).Count.Should().BeInRange(0, 20);
        (await bench.Bot.AskAsync("ana", "/feeds cancel")).Text.Should().StartWith("I am not reading");
    }

    [Fact]
    public async Task A_host_that_ends_in_the_middle_goes_on_where_it_stopped()
    {
        string home = Directory.CreateTempSubdirectory("confidant-").FullName;
        var time = new ManualTime(DateTimeOffset.UtcNow);
        var reader = new ScriptedReader().PostMany(45);
        var reached = new TaskCompletionSource();
        reader.BeforePage = async (read, token) =>
        {
            if (read == 30)
            {
                reached.TrySetResult();
                await Task.Delay(Timeout.Infinite, token);
            }
        };
        await using (FeedBench first = await FeedBench.StartAsync(reader, home))
        {
            await first.Bot.AskAsync("ana", "/feeds add bluesky ana.bsky.social");
            await reached.Task.WaitAsync(_patience);
        }

        reader.BeforePage = static (_, _) => Task.CompletedTask;
        time.Advance(TimeSpan.FromMinutes(5));
        await using (FeedBench second = await FeedBench.StartAsync(reader, home, time))
        {
            OutgoingMessage ended = (await second.Bot.Platform.NextAsync()).Message;

            ended.Text.Should().Contain("45 new").And.Contain("45 posts kept in all");
            reader.Positions.Should().HaveCount(2).And.HaveElementAt(0, null);
            reader.Positions[1].Should().NotBeNull();
            (await second.PostsAsync("ana")).Should().HaveCount(45);
        }

        Directory.Delete(home, recursive: true);
    }

    [Fact]
    public async Task A_platform_that_wants_a_pause_gets_it_and_the_run_goes_on_afterwards()
    {
        var time = new ManualTime(DateTimeOffset.UtcNow);
        var reader = new ScriptedReader().PostMany(25);
        bool isBusy = true;
        reader.BeforePage = (read, _) => read == 10 && isBusy
            ? throw new FeedException(FeedFault.Busy, "429") { RetryAfter = TimeSpan.FromMinutes(10) }
            : Task.CompletedTask;
        await using FeedBench bench = await FeedBench.StartAsync(reader, time: time);
        bench.Bot.Platform.Decide = static delivery => new SendOutcome.Sent { Shown = new PlatformMessageId("77") };
        await bench.Bot.AskAsync("ana", "/feeds add bluesky ana.bsky.social");

        Delivery waiting = await bench.Bot.Platform.NextAsync();
        waiting.Message.Text.Should().Contain("10 new").And.Contain("I go on by myself later");
        isBusy = false;
        time.Advance(TimeSpan.FromMinutes(11));
        bench.Bot.Get<IServiceProvider>().GetRequiredKeyedService<JobSignal>(JobKind.SyncFeed).Raise();
        Delivery ended = await bench.Bot.Platform.NextAsync();

        ended.Message.Text.Should().Contain("25 posts kept in all");
        ended.Message.Replaces.Should().Be(new PlatformMessageId("77"), "the message that showed the progress becomes the end");
        reader.Positions.Should().Equal(null, "10");
    }

    [Fact]
    public async Task A_feed_that_refuses_between_two_visits_is_told_of_once_in_private()
    {
        var time = new ManualTime(DateTimeOffset.UtcNow);
        var reader = new ScriptedReader().PostMany(5);
        await using FeedBench bench = await FeedBench.StartAsync(reader, time: time);
        await bench.ConnectAsync("ana");
        var refused = new Queue<TaskCompletionSource>([new TaskCompletionSource(), new TaskCompletionSource()]);
        reader.BeforePage = (_, _) =>
        {
            refused.Dequeue().TrySetResult();
            throw new FeedException(FeedFault.Refused, "401");
        };
        Task first = refused.Peek().Task;
        Task second = refused.Last().Task;

        await WaitForNextReadingAsync(bench, time, first);
        Delivery told = await bench.Bot.Platform.NextAsync();
        await WaitForNextReadingAsync(bench, time, second);
        await bench.Bot.AskAsync("ana", "/feeds");

        told.Conversation.Should().Be(bench.Bot.Private("ana", "").Conversation);
        told.Message.Text.Should().StartWith("Bluesky @ana.bsky.social: stopped after 0 posts");
        bench.Bot.Platform.HasMore.Should().BeFalse("what is known already is not told again");
    }

    // The clock goes to the next visit; the signal lets the syncer look at it.
    private static async Task WaitForNextReadingAsync(FeedBench bench, ManualTime time, Task reading)
    {
        time.Advance(TimeSpan.FromHours(7));
        bench.Bot.Get<IServiceProvider>().GetRequiredKeyedService<JobSignal>(JobKind.SyncFeed).Raise();
        await reading.WaitAsync(_patience);
    }

    [Fact]
    public async Task A_forget_of_everything_tells_beforehand_that_posts_stay_away_for_good()
    {
        await using FeedBench bench = await FeedBench.StartAsync();
        await bench.ConnectAsync("ana");

        OutgoingMessage asked = await bench.Bot.AskAsync("ana", "/forget all");

        asked.Text.Should().StartWith(
            "Your feeds are disconnected, and what you posted up to now stays away for good, also when you connect them again. Your personas go as well.");
    }

    [Fact]
    public async Task An_account_that_is_not_there_is_told_with_the_cure_and_nothing_is_connected()
    {
        await using FeedBench bench = await FeedBench.StartAsync();

        OutgoingMessage answer = await bench.Bot.AskAsync("ana", "/feeds add bluesky nobody.example");

        answer.Text.Should().Be("There is no such account or page. Look whether the name is right.");
        (await bench.FeedsAsync("ana")).Should().BeEmpty();
    }

    [Fact]
    public async Task A_pasted_token_is_refused_and_kept_nowhere()
    {
        await using FeedBench bench = await FeedBench.StartAsync();

        OutgoingMessage answer = await bench.Bot.AskAsync(
            "ana", "/feeds add x AAAAAAAAAAAAAAAAAAAAAMLheAAAAAAA0BulucmBz5Ux2PvSeCr9");

        answer.Text.Should().Contain("revoke it").And.NotContain("MLhe");
        await bench.Bot.SettleAsync();
        File.ReadAllText(Path.Combine(bench.Bot.Directory, "confidant.db"), System.Text.Encoding.Latin1).Should().NotContain("0BulucmBz5Ux2PvSeCr9");
    }

    [Fact]
    public async Task A_token_that_is_said_is_warned_about_and_not_kept()
    {
        await using FeedBench bench = await FeedBench.StartAsync();

        OutgoingMessage answer = await bench.Bot.AskAsync("ana", "AAAAAAAAAAAAAAAAAAAAAMLheAAAAAAA0BulucmBz5Ux2PvSeCr9");

        answer.Text.Should().Contain("revoke it");
        (await bench.Bot.AskAsync("ana", "/mymemories")).Text.Should().NotContain("MLhe");
    }

    [Fact]
    public async Task In_a_group_feeds_are_told_in_private_only()
    {
        await using FeedBench bench = await FeedBench.StartAsync();
        await bench.ConnectAsync("ana");

        OutgoingMessage answer = await bench.Bot.AskInGroupAsync("ana", "garden", "/feeds");

        answer.Private.Should().NotBeNull();
        answer.Text.Should().NotContain("ana.bsky.social");
    }

    [Fact]
    public async Task A_post_with_the_code_proves_the_account_and_is_not_kept()
    {
        await using FeedBench bench = await FeedBench.StartAsync();
        await bench.ConnectAsync("ana");
        OutgoingMessage shown = await bench.Bot.AskAsync("ana", "/feeds prove");
        string code = shown.Text.Split('\n').Single(static line => line.StartsWith("confidant-", StringComparison.Ordinal));
        bench.Bluesky.Post($"look: {code}");

        await bench.Bot.PressAsync("ana", shown, "I have posted it");
        OutgoingMessage ended = (await bench.Bot.Platform.NextAsync()).Message;

        ended.Text.Should().Contain("0 new");
        (await bench.FeedsAsync("ana")).Single().Proof.Should().Be(FeedProof.PostedCode);
    }

    [Fact]
    public async Task Another_persons_code_proves_nothing()
    {
        await using FeedBench bench = await FeedBench.StartAsync();
        await bench.ConnectAsync("ana");
        await bench.ConnectAsync("eve");
        OutgoingMessage shown = await bench.Bot.AskAsync("eve", "/feeds prove");
        bench.Bluesky.Post(shown.Text.Split('\n').Single(static line => line.StartsWith("confidant-", StringComparison.Ordinal)));

        await bench.Bot.AskAsync("ana", "/feeds sync");
        await bench.Bot.Platform.NextAsync();

        (await bench.FeedsAsync("ana")).Single().Proof.Should().Be(FeedProof.Declared);
    }
}
