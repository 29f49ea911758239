using Confidant.Adapters;
using Confidant.BotHost.Intake;
using Confidant.BotHost.Tests.Support;
using Confidant.Identity;
using Confidant.Storage;
using FluentAssertions;
using Microsoft.Extensions.AI;
using Xunit;

namespace Confidant.BotHost.Tests.Turns;

public sealed class AlbumTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("confidant-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task An_album_is_answered_once_with_every_caption_and_every_part_is_a_message_that_is_learned_from()
    {
        await using AlbumBench bench = await AlbumBench.StartAsync();
        PipelineHarness host = bench.Pipeline;
        IncomingMessage[] album = AlbumBench.Album(text => host.Private("Ana", text), "I live in Lisbon.", "", "My dog is called Rex.");

        await bench.SendAsync(album);
        await bench.SettleAsync();

        host.Platform.HasMore.Should().BeFalse();
        bench.Prompts.Should().ContainSingle();
        bench.Prompts[0].Message.Should().Be("I live in Lisbon.\nMy dog is called Rex.");
        bench.Prompts[0].Attached.Should().Equal("photo", "photo", "photo");
        bench.Prompts[0].Window.Should().BeEmpty("what is answered does not stand before itself");
        (await bench.SendAsync(host.Private("Ana", "Where do I live?"))).Text.Should().Contain("Lisbon");
        (await bench.SendAsync(host.Private("Ana", "What is my dog called?"))).Text.Should().Contain("Rex");
        bench.Prompts[^1].Window.Select(static turn => turn.Text).Should()
            .ContainInOrder("I live in Lisbon.\n[photo]", "[photo]", "My dog is called Rex.\n[photo]");
    }

    [Fact]
    public async Task Its_parts_wait_until_no_more_have_come_for_a_moment()
    {
        await using AlbumBench bench = await AlbumBench.StartAsync();
        PipelineHarness host = bench.Pipeline;
        IncomingMessage[] album = AlbumBench.Album(text => host.Private("Ana", text), "One.", "Two.", "Three.");

        await bench.HoldAsync(album[0]);
        bench.Time.Advance(TimeSpan.FromMilliseconds(900));
        await bench.HoldAsync(album[1]);
        bench.Time.Advance(TimeSpan.FromMilliseconds(900));
        await bench.SendAsync(album[2]);

        bench.Prompts.Should().ContainSingle().Which.Message.Should().Be("One.\nTwo.\nThree.");
    }

    [Fact]
    public async Task Each_part_is_waited_for_a_second_and_all_of_them_no_longer_than_five()
    {
        await using AlbumBench bench = await AlbumBench.StartAsync();
        PipelineHarness host = bench.Pipeline;
        IInbox inbox = host.Get<IInbox>();
        IncomingMessage[] album = AlbumBench.Album(text => host.Private("Ana", text), [.. Enumerable.Range(1, 7).Select(static i => $"Caption {i}.")]);
        Lease lease = host.Get<ConversationLeases>().For(album[0].Conversation);
        var waits = new List<double>();
        List<InboxId> accepted = [];
        foreach (IncomingMessage part in album)
        {
            IReadOnlyList<PendingEntry> entries = await inbox.AcceptAsync(
                [new InboxItem(part.Conversation, part.DeliveryKey, PayloadCodec.Encode(part))], default);
            accepted.Add(entries[0].Id);
            InboxEntry first = (await inbox.ReadAsync(accepted[0], lease, default))!;
            waits.Add((await host.Get<AlbumGatherer>().GatherAsync(first, album[0], accepted.Skip(1), lease, default)).Wait.TotalSeconds);
            bench.Time.Advance(TimeSpan.FromMilliseconds(750));
        }

        waits.Should().Equal(1, 1, 1, 1, 1, 1, 0.5);
    }

    [Fact]
    public async Task What_follows_it_waits_for_it_and_other_conversations_do_not()
    {
        await using AlbumBench bench = await AlbumBench.StartAsync();
        PipelineHarness host = bench.Pipeline;
        IncomingMessage[] album = AlbumBench.Album(text => host.Private("Ana", text), "I live in Lisbon.", "");

        await bench.HoldAsync(album[0]);
        await host.AcceptAsync(host.Private("Ana", "Where do I live?"), album[1]);
        (await host.AskAsync("Ben", "thanks")).Text.Should().NotBeEmpty();
        host.Platform.HasMore.Should().BeFalse();
        await bench.RunUntilAsync(host.Platform.NextAsync());
        Delivery second = await bench.RunUntilAsync(host.Platform.NextAsync());

        second.Message.Text.Should().Contain("Lisbon");
        bench.Prompts.Select(static prompt => prompt.Message).Should().Equal("thanks", "I live in Lisbon.", "Where do I live?");
    }

    [Fact]
    public async Task Parts_that_came_out_of_order_are_read_in_the_order_they_were_sent()
    {
        await using AlbumBench bench = await AlbumBench.StartAsync();
        PipelineHarness host = bench.Pipeline;
        IncomingMessage[] album = AlbumBench.Album(
            text => host.Private("Ana", text) with { MessageId = new PlatformMessageId($"{(text == "One." ? 99 : 100)}") }, "One.", "Two.");

        await bench.SendAsync(album[1], album[0]);

        bench.Prompts.Should().ContainSingle().Which.Message.Should().Be("One.\nTwo.");
    }

    [Fact]
    public async Task In_a_group_a_mention_in_one_caption_speaks_for_all_and_the_answer_stands_under_it()
    {
        await using AlbumBench bench = await AlbumBench.StartAsync();
        PipelineHarness host = bench.Pipeline;
        IncomingMessage[] album = AlbumBench.Album(text => host.InGroup("Ana", "club", text), "The boat.", "What do you say?", "The kite.");
        album[1] = album[1] with { IsAddressedToBot = true, Text = "@bot What do you say?" };

        OutgoingMessage answer = await bench.SendAsync(album);
        await bench.SettleAsync();

        answer.ReplyTo.Should().Be(album[1].MessageId);
        host.Platform.HasMore.Should().BeFalse();
        bench.Prompts.Should().ContainSingle().Which.Message.Should().Be("The boat.\nWhat do you say?\nThe kite.");
        bench.Prompts[0].Stored.Should().HaveCount(3);
    }

    [Fact]
    public async Task In_a_group_an_album_that_speaks_to_nobody_is_kept_and_not_answered()
    {
        await using AlbumBench bench = await AlbumBench.StartAsync();
        PipelineHarness host = bench.Pipeline;

        await host.AcceptAsync(AlbumBench.Album(text => host.InGroup("Ana", "club", text), "My locker code is 4711.", ""));
        await bench.SettleAsync();

        host.Platform.HasMore.Should().BeFalse();
        (await bench.SendAsync(host.InGroup("Ben", "club", "What is Ana's locker code?") with { IsAddressedToBot = true }))
            .Text.Should().Contain("4711");
    }

    [Fact]
    public async Task A_group_that_learns_only_what_is_said_to_the_bot_learns_all_of_an_album_that_is()
    {
        await using AlbumBench bench = await AlbumBench.StartAsync();
        PipelineHarness host = bench.Pipeline;
        host.Platform.Admins.Add("Ana");
        await bench.SendAsync(host.InGroup("Ana", "club", "/group learn off"));
        IncomingMessage[] album = AlbumBench.Album(text => host.InGroup("Ana", "club", text), "Look at this.", "My locker code is 4711.");
        album[0] = album[0] with { IsAddressedToBot = true };

        await bench.SendAsync(album);

        bench.Prompts[^1].Stored.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_part_that_comes_too_late_is_learned_from_and_not_answered_again()
    {
        await using AlbumBench bench = await AlbumBench.StartAsync();
        PipelineHarness host = bench.Pipeline;
        IncomingMessage[] album = AlbumBench.Album(text => host.Private("Ana", text), "Look.", "", "I live in Lisbon.");
        await bench.SendAsync(album[0], album[1]);

        await host.AcceptAsync(album[2]);
        await bench.SettleAsync();

        host.Platform.HasMore.Should().BeFalse();
        (await bench.SendAsync(host.Private("Ana", "Where do I live?"))).Text.Should().Contain("Lisbon");
    }

    [Fact]
    public async Task A_late_part_that_mentions_the_bot_or_asks_for_privacy_is_answered()
    {
        await using AlbumBench bench = await AlbumBench.StartAsync();
        PipelineHarness host = bench.Pipeline;
        IncomingMessage[] album = AlbumBench.Album(text => host.InGroup("Ana", "club", text), "Look.", "", "What is it?");
        await bench.SendAsync(album[0] with { IsAddressedToBot = true }, album[1]);
        (await bench.SendAsync(album[2] with { IsAddressedToBot = true })).ReplyTo.Should().Be(album[2].MessageId);
        IncomingMessage[] own = AlbumBench.Album(text => host.Private("Ana", text), "Look.", "", "I am ill. This is private.");
        await bench.SendAsync(own[0], own[1]);

        (await bench.SendAsync(own[2])).Text.Should().Contain("nobody but you");
    }

    [Fact]
    public async Task A_last_part_without_words_that_comes_after_a_restart_is_not_taken_for_an_album()
    {
        IncomingMessage[] album;
        await using (AlbumBench before = await AlbumBench.StartAsync(_directory))
        {
            album = AlbumBench.Album(text => before.Pipeline.Private("Ana", text), "I live in Lisbon.", "");
            await before.SendAsync(album[0]);
            await before.SettleAsync();
        }

        await using AlbumBench after = await AlbumBench.StartAsync(_directory);
        await after.Pipeline.AcceptAsync(album[1]);
        await after.SettleAsync();

        after.Pipeline.Platform.HasMore.Should().BeFalse();
    }

    [Fact]
    public async Task Parts_that_are_held_at_a_stop_make_one_album_again_with_those_that_come_after_it()
    {
        IncomingMessage[] album;
        await using (AlbumBench before = await AlbumBench.StartAsync(_directory))
        {
            album = AlbumBench.Album(text => before.Pipeline.Private("Ana", text), "One.", "Two.", "Three.");
            await before.HoldAsync(album[0], album[1]);
            before.Prompts.Should().BeEmpty();
        }

        await using AlbumBench after = await AlbumBench.StartAsync(_directory);
        await after.SendAsync(album[1], album[2]);
        await after.SettleAsync();

        after.Prompts.Should().ContainSingle().Which.Message.Should().Be("One.\nTwo.\nThree.");
        after.Pipeline.Platform.HasMore.Should().BeFalse();
    }

    [Fact]
    public async Task An_album_that_fails_is_tried_again_as_a_whole_and_parked_as_a_whole()
    {
        await using AlbumBench bench = await AlbumBench.StartAsync(
            replace: static services => services.Decorate<IChatClient>(static inner => new FailingChat(inner, "kaputt")));
        PipelineHarness host = bench.Pipeline;

        await host.AcceptAsync(AlbumBench.Album(text => host.Private("Ana", text), "This is kaputt.", "Two."));
        await host.AcceptAsync(host.Private("Ana", "thanks"));
        OutgoingMessage answer = (await bench.RunUntilAsync(host.Platform.NextAsync())).Message;

        answer.Text.Should().Contain("welcome");
        (await host.Get<IInbox>().ListParkedAsync(default)).Should().HaveCount(2);
    }
}
