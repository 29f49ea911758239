using Confidant.Contracts;
using Confidant.Identity;
using Confidant.Storage.Sqlite;
using FluentAssertions;
using Microsoft.Extensions.Options;
using Xunit;

namespace Confidant.Storage.Tests;

public sealed class StoreOpeningTests
{
    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task A_second_process_is_refused_and_told_which_store_is_in_use()
    {
        await using SqliteHarness first = await SqliteHarness.CreateAsync();
        await using var second = SqliteHarness.CreateClosed(("Storage:Path", first.Database));

        Func<Task> open = async () => await second.Maintenance.OpenAsync(None);

        (await open.Should().ThrowAsync<StoreUnusableException>())
            .Which.Message.Should().Contain(first.Database).And.Contain("Another Confidant process");
    }

    [Fact]
    public async Task A_store_of_a_newer_version_is_refused_and_left_as_it_is()
    {
        await using SqliteHarness store = await SqliteHarness.CreateAsync();
        byte[] before = [];
        Func<Task> open = () => store.ReopenAsync(() =>
        {
            using (var db = SqliteConnection.Open(store.Database))
            {
                db.Execute($"PRAGMA user_version = {Migrations.Current + 1}");
                db.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
            }

            before = File.ReadAllBytes(store.Database);
        });

        (await open.Should().ThrowAsync<StoreUnusableException>()).WithMessage("*run the newer program*");
        File.ReadAllBytes(store.Database).Should().Equal(before);
    }

    [Fact]
    public async Task A_file_that_is_no_store_is_refused_and_left_as_it_is()
    {
        await using var store = SqliteHarness.CreateClosed();
        await File.WriteAllTextAsync(store.Database, new string('a', 10_000));

        Func<Task> open = async () => await store.Maintenance.OpenAsync(None);

        (await open.Should().ThrowAsync<StoreUnusableException>()).WithMessage("*is not a store*");
        (await File.ReadAllTextAsync(store.Database)).Should().Be(new string('a', 10_000));
    }

    [Fact]
    public async Task A_database_of_another_program_is_refused()
    {
        await using var store = SqliteHarness.CreateClosed();
        using (var db = SqliteConnection.Open(store.Database))
        {
            db.Execute("CREATE TABLE theirs(a)");
        }

        Func<Task> open = async () => await store.Maintenance.OpenAsync(None);

        (await open.Should().ThrowAsync<StoreUnusableException>()).WithMessage("*another program*");
    }

    [Fact]
    public async Task A_path_that_cannot_be_written_is_named_with_its_key()
    {
        await using var store = SqliteHarness.CreateClosed();
        await File.WriteAllTextAsync(Path.Combine(store.DataDirectory, "file"), "");
        await using var blocked = SqliteHarness.CreateClosed(
            ("Storage:Path", Path.Combine(store.DataDirectory, "file", "confidant.db")));

        Func<Task> open = async () => await blocked.Maintenance.OpenAsync(None);

        (await open.Should().ThrowAsync<StoreUnusableException>()).WithMessage("Storage:Path names*");
    }

    [Theory]
    [InlineData("Storage:Path", "", "*Storage:Path is empty*")]
    [InlineData("Storage:MaxSizeMegabytes", "-1", "*Storage:MaxSizeMegabytes must be*")]
    [InlineData("Storage:JournalDirectory", "", "*Storage:JournalDirectory is empty*")]
    public void A_wrong_setting_is_refused_by_name(string key, string value, string message)
    {
        Action use = () => _ = SqliteHarness.CreateClosed((key, value)).Maintenance;

        use.Should().Throw<OptionsValidationException>().WithMessage(message);
    }

    [Fact]
    public async Task Missing_directories_are_made()
    {
        await using var root = SqliteHarness.CreateClosed();
        await using var store = SqliteHarness.CreateClosed(
            ("Storage:Path", Path.Combine(root.DataDirectory, "a", "b", "confidant.db")), ("Storage:JournalDirectory", "../c"));

        await store.Maintenance.OpenAsync(None);

        File.Exists(Path.Combine(root.DataDirectory, "a", "c", "erasures.journal")).Should().BeTrue();
    }

    [Fact]
    public async Task A_full_store_refuses_writes_changes_nothing_and_goes_on_once_there_is_room()
    {
        await using SqliteHarness store = await SqliteHarness.CreateAsync(("Storage:MaxSizeMegabytes", "1"));
        var scene = new Scene(store);
        UserProfile ana = await scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        int stored = 0;
        Func<Task> fill = async () =>
        {
            for (; stored < 10_000; stored++)
            {
                await scene.SayAsync(ana, dm, $"word{stored} " + new string('x', 2000));
            }
        };

        await fill.Should().ThrowAsync<Confidant.Memory.StoreFullException>();
        (await store.Maintenance.CheckAsync(None)).AcceptsWrites.Should().BeFalse();
        Func<Task> accept = async () => await store.Inbox.AcceptAsync([new InboxItem(dm.Key, "big", new byte[100_000])], None);
        await accept.Should().ThrowAsync<Confidant.Memory.StoreFullException>();
        (await store.Inbox.ListPendingAsync(null, 10, None)).Should().BeEmpty();
        (await scene.WindowAsync(scene.Audience(ana, dm), dm)).Should().NotBeEmpty();

        store.Clock.Advance(TimeSpan.FromSeconds(1));
        await FreeAsync(store, dm);
        await scene.SayAsync(ana, dm, "there is room again");
        (await store.Maintenance.CheckAsync(None)).AcceptsWrites.Should().BeTrue();
    }

    // What ran out makes room, as it would on a host that has been running for long.
    private static async Task FreeAsync(SqliteHarness store, Chat chat)
    {
        using (var db = SqliteConnection.Open(store.Database))
        {
            db.Execute("UPDATE messages SET expires_at = 1 WHERE id % 2 = 0");
        }

        await store.Maintenance.PurgeAsync(None);
        (await store.Inbox.AcceptAsync([new InboxItem(chat.Key, "small", new byte[10])], None)).Should().ContainSingle();
    }
}
