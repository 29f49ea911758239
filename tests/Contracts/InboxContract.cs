using System.Globalization;
using Confidant.Identity;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>What the inbox must do on every engine.</summary>
public abstract class InboxContract : StoreContract
{
    private static readonly ConversationKey _chat = ConversationKey.Parse("telegram:bot1:chat1");

    [Fact]
    public async Task An_event_is_accepted_once_per_bot_account()
    {
        InboxItem item = Item("7");

        (await Store.Inbox.AcceptAsync([item, item], None)).Should().ContainSingle();
        (await Store.Inbox.AcceptAsync([item], None)).Should().BeEmpty();
        InboxItem elsewhere = item with { Conversation = ConversationKey.Parse("telegram:bot2:chat1") };
        (await Store.Inbox.AcceptAsync([elsewhere], None)).Should().ContainSingle();
    }

    [Fact]
    public async Task Concurrent_deliveries_of_the_same_events_are_accepted_once_each_in_order()
    {
        InboxItem[] items = Enumerable.Range(0, 50).Select(n => Item(n.ToString(CultureInfo.InvariantCulture))).ToArray();

        IReadOnlyList<PendingEntry>[] accepted = await Task.WhenAll(
            Enumerable.Range(0, 16).Select(_ => Task.Run(() => Store.Inbox.AcceptAsync(items, None).AsTask())));

        accepted.Sum(entries => entries.Count).Should().Be(50);
        IReadOnlyList<PendingEntry> pending = await Store.Inbox.ListPendingAsync(null, 100, None);
        pending.Select(entry => entry.Id.Value).Should().BeInAscendingOrder().And.HaveCount(50).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task What_was_accepted_is_there_after_a_restart_page_by_page()
    {
        await Store.Inbox.AcceptAsync([Item("1"), Item("2"), Item("3")], None);
        await Store.ReopenAsync();

        IReadOnlyList<PendingEntry> first = await Store.Inbox.ListPendingAsync(null, 2, None);
        IReadOnlyList<PendingEntry> second = await Store.Inbox.ListPendingAsync(first[1].Id, 2, None);

        first.Should().HaveCount(2);
        second.Should().ContainSingle();
        Lease lease = await LeaseAsync("host");
        InboxEntry? entry = await Store.Inbox.ReadAsync(second[0].Id, lease, None);
        entry!.Payload.ToArray().Should().Equal(1, 2, 3);
        entry.Conversation.Should().Be(_chat);
    }

    [Fact]
    public async Task The_third_failure_parks_an_event()
    {
        InboxId entry = (await Store.Inbox.AcceptAsync([Item("1")], None)).Single().Id;
        Lease lease = await LeaseAsync("host");

        (await Store.Inbox.RecordFailureAsync(entry, lease, "Timeout", None)).Should().BeFalse();
        (await Store.Inbox.RecordFailureAsync(entry, lease, "Timeout", None)).Should().BeFalse();
        (await Store.Inbox.ReadAsync(entry, lease, None))!.Attempts.Should().Be(2);
        (await Store.Inbox.RecordFailureAsync(entry, lease, "Timeout", None)).Should().BeTrue();

        (await Store.Inbox.ReadAsync(entry, lease, None)).Should().BeNull();
        (await Store.Inbox.ListPendingAsync(null, 10, None)).Should().BeEmpty();
        (await Store.Inbox.ListParkedAsync(None)).Single().Should().BeEquivalentTo(
            new ParkedEntry(entry, _chat, "Timeout", Store.Clock.GetUtcNow()));
        (await Store.Maintenance.CheckAsync(None)).ParkedEntries.Should().Be(1);
    }

    [Fact]
    public async Task A_holder_that_lost_its_lease_reads_and_changes_nothing()
    {
        InboxId entry = (await Store.Inbox.AcceptAsync([Item("1")], None)).Single().Id;
        Lease lost = await LeaseAsync("old");
        Store.Clock.Advance(TimeSpan.FromMinutes(2));
        Lease held = await LeaseAsync("new");

        for (int i = 0; i < IInbox.MaxAttempts; i++)
        {
            (await Store.Inbox.RecordFailureAsync(entry, lost, "Timeout", None)).Should().BeFalse();
        }

        (await Store.Inbox.ReadAsync(entry, lost, None)).Should().BeNull();
        (await Store.Inbox.ReadAsync(entry, held, None))!.Attempts.Should().Be(0);
    }

    private static InboxItem Item(string key) => new(_chat, key, new byte[] { 1, 2, 3 });

    private async Task<Lease> LeaseAsync(string owner) =>
        (await Store.Leases.TryAcquireAsync("conversation", owner, TimeSpan.FromMinutes(1), None))!;
}
