using System.IO.Compression;
using Confidant.Contracts;
using Confidant.Contracts.Machine;
using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage.Sqlite;
using FluentAssertions;
using Xunit;

namespace Confidant.Storage.Tests;

/// <summary>Opens a store that the fourth version's program wrote, whose one bot account (7001) is nowhere in its sources: Ana (5001)
/// said 17 "I keep a boat in Lisbon", 18 "my cat is called Zorro", which she forgot, and 19 "I work on Fridays".</summary>
public sealed class AccountMigrationTests : IAsyncLifetime
{
    private static readonly BotAccountId _former = new("7001");
    private static readonly BotAccountId _new = new("7002");

    private readonly SqliteHarness _store = SqliteHarness.CreateClosed();
    private Scene _scene = null!;

    private static CancellationToken None => CancellationToken.None;

    public Task InitializeAsync()
    {
        ZipFile.ExtractToDirectory(Repository.Folder("tests", "Storage.Tests", "Fixtures", "version-4.zip"), _store.DataDirectory);
        _scene = new Scene(_store);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Messages_and_erasures_of_the_account_there_was_are_recognised(bool isAccountKnown)
    {
        UserProfile ana = await OpenAsync(isAccountKnown);
        Chat chat = Private(_former);

        (await AppendAsync(ana, chat, "18", "my cat is called Zorro")).Should().BeOfType<AppendOutcome.Erased>();
        (await AppendAsync(ana, chat, "17", "I keep a boat in Lisbon")).Should().BeOfType<AppendOutcome.AlreadyThere>();
        (await MeantTextAsync(ana, chat, "19")).Should().Be("I work on Fridays");
        (await _store.Transcript.EditAsync(
            Scene.Edit(Message(ana, chat, "19", ""), "I work on Mondays"), _scene.Subject(ana), None)).Should().BeTrue();
        (await AppendAsync(ana, chat, "20", "and what else")).Should().BeOfType<AppendOutcome.Appended>();

        (await _scene.WindowAsync(_scene.Audience(ana, chat), chat))
            .Should().Equal("I keep a boat in Lisbon", "I work on Mondays", "and what else");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Another_accounts_messages_of_the_same_numbers_are_its_own(bool isAccountKnown)
    {
        UserProfile ana = await OpenAsync(isAccountKnown);
        Chat chat = Private(_new);
        if (!isAccountKnown)
        {
            // Where nothing tells whose the store was, it is that of the account that talks first.
            await AppendAsync(ana, Private(_former), "20", "hello again");
        }

        foreach (string number in new[] { "17", "18", "19" })
        {
            (await AppendAsync(ana, chat, number, $"number {number} of the new bot")).Should().BeOfType<AppendOutcome.Appended>();
        }

        (await _scene.WindowAsync(_scene.Audience(ana, chat), chat))
            .Should().Equal("number 17 of the new bot", "number 18 of the new bot", "number 19 of the new bot");
        (await MeantTextAsync(ana, chat, "17")).Should().Be("number 17 of the new bot");
        (await MeantTextAsync(ana, Private(_former), "17")).Should().Be("I keep a boat in Lisbon");
    }

    [Fact]
    public async Task A_restored_backup_of_the_former_version_brings_nothing_back_that_was_forgotten_since()
    {
        UserProfile ana = await OpenAsync(isAccountKnown: true);
        await _scene.ApplyAsync(Private(_former), new TurnEffect.Forget(
            _scene.Subject(ana), new ForgetSelection.Topic([["boat"]]), new byte[] { 7 }));

        await _store.ReopenAsync(() =>
        {
            using ZipArchive backup = ZipFile.OpenRead(Repository.Folder("tests", "Storage.Tests", "Fixtures", "version-4.zip"));
            backup.GetEntry("confidant.db")!.ExtractToFile(_store.Database, overwrite: true);
        });

        (await _scene.WindowAsync(_scene.Audience(ana, Private(_former)), Private(_former))).Should().Equal("I work on Fridays");
        (await AppendAsync(ana, Private(_former), "17", "I keep a boat in Lisbon")).Should().BeOfType<AppendOutcome.Erased>();
    }

    private static Chat Private(BotAccountId account) => new(
        new ConversationKey(Platform.Telegram, account, new ChatId("5001"), null), ChatKind.Private, null);

    private async Task<UserProfile> OpenAsync(bool isAccountKnown)
    {
        if (!isAccountKnown)
        {
            using var db = SqliteConnection.Open(_store.Database);
            db.Execute("DELETE FROM inbox; DELETE FROM outbox;");
        }

        await _store.Maintenance.OpenAsync(None);
        return (await _store.Profiles.FindProfileAsync(new PlatformUserId(Platform.Telegram, "5001"), None))!;
    }

    private NewMessage Message(UserProfile person, Chat chat, string number, string text) => _scene.Message(person, chat, text) with
    {
        Source = MessageSource.In(chat.Key, new PlatformMessageId(number)),
        SaidAt = _store.Clock.GetUtcNow().AddMinutes(3),
        ReceivedAt = _store.Clock.GetUtcNow().AddMinutes(3),
    };

    private async Task<AppendOutcome> AppendAsync(UserProfile person, Chat chat, string number, string text) =>
        await _store.Transcript.AppendAsync(Message(person, chat, number, text), None);

    private async Task<string?> MeantTextAsync(UserProfile person, Chat chat, string number)
    {
        MessageId? meant = await _store.Transcript.FindMeantAsync(
            _scene.Subject(person), chat.Key, new PlatformMessageId(number), null, None);
        SubjectExport export = await _store.Subject.ExportAsync(_scene.Subject(person), None);
        return export.Messages.SingleOrDefault(message => message.Id == meant)?.Text;
    }
}
