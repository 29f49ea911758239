using System.Text;
using Confidant.Contracts;
using Confidant.Identity;
using Confidant.Memory;
using FluentAssertions;
using Xunit;

namespace Confidant.Storage.Tests;

/// <summary>What the files of a store keep of feeds, and what an older copy of them brings back.</summary>
public sealed class FeedBackupTests : IAsyncLifetime
{
    private SqliteHarness _store = null!;
    private Scene _scene = null!;
    private UserProfile _person = null!;
    private FeedScene _ana = null!;

    public enum Parting
    {
        Disconnected,
        AllForgotten,
        TopicForgotten,
        PostForgotten,
    }

    private static CancellationToken None => CancellationToken.None;

    private string Backup => _store.Database + ".backup";

    public async Task InitializeAsync()
    {
        _store = await SqliteHarness.CreateAsync();
        _scene = new Scene(_store);
        _person = await _scene.PersonAsync("Ana");
        _ana = new FeedScene(_store, _scene, _person);
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Theory]
    [InlineData(Parting.Disconnected)]
    [InlineData(Parting.AllForgotten)]
    [InlineData(Parting.TopicForgotten)]
    [InlineData(Parting.PostForgotten)]
    public async Task A_restored_backup_brings_no_post_back_that_was_forgotten_since(Parting parting)
    {
        IntegrationId feed = await _ana.ConnectAsync();
        NewPost zorro = _ana.Post("1", "zorro");
        NewPost hidden = _ana.Post("2", "zorro in private", isPublic: false);
        await _ana.SyncAsync(zorro, hidden);
        await CopyAsync();
        await PartAsync(parting, feed);

        await RestoreAsync();

        await HasNothingAsync();
        bool hasFeed = parting is Parting.TopicForgotten or Parting.PostForgotten;
        (await _store.Feeds.ListAsync(_ana.Subject, None)).Should().HaveCount(hasFeed ? 1 : 0);
        await _ana.ConnectAsync();
        SyncRun again = await _ana.SyncAsync(zorro, hidden);
        (again.Counts.New, again.Counts.Forgotten).Should().Be((0, 2));
        await HasNothingAsync();
        (await _store.Maintenance.VerifyAsync(None)).Problems.Should().BeEmpty();
    }

    [Fact]
    public async Task A_restored_backup_leaves_the_posts_of_a_feed_that_was_only_disconnected_and_not_the_feed()
    {
        IntegrationId feed = await _ana.ConnectAsync(grant: "secret"u8.ToArray());
        await _ana.SyncAsync(_ana.Post("1", "zorro"));
        await CopyAsync();
        await _ana.ApplyAsync(new TurnEffect.DisconnectFeed(_ana.Subject, feed, Forgets: false, default));

        await RestoreAsync();

        (await _store.Feeds.ListAsync(_ana.Subject, None)).Should().BeEmpty();
        (await _ana.PostAsync()).Text.Should().Be("zorro");
        (await _store.Syncs.QueueDueAsync(_store.Clock.GetUtcNow(), 10, None)).Should().Be(0, "nothing is fetched for it");
        IntegrationId anew = await _ana.ConnectAsync();
        anew.Should().NotBe(feed);
        (await _ana.SyncAsync(_ana.Post("1", "zorro"))).Counts.New.Should().Be(0, "its posts are known");
    }

    [Fact]
    public async Task A_restored_backup_brings_no_persona_back_that_was_deleted_since()
    {
        await _ana.ConnectAsync();
        await _ana.ApplyAsync(new TurnEffect.CreatePersona(_ana.Subject, "Garden", "hobby"));
        await _ana.SyncAsync(_ana.Post("1", "zorro"));
        await CopyAsync();
        await _ana.ApplyAsync(new TurnEffect.DeletePersona(_ana.Subject, new PersonaId(2)));

        await RestoreAsync();

        (await _store.Personas.ListAsync(_ana.Subject, None)).Select(static persona => persona.Name).Should().Equal("self");
        (await _store.Personas.FindAsync(_ana.Subject, PersonaId.Self, None))!.Posts.Should().ContainSingle();
    }

    [Fact]
    public async Task The_files_are_cleaned_of_a_feed_that_was_only_disconnected()
    {
        IntegrationId feed = await _ana.ConnectAsync("zanzibarquux");
        Holds("zanzibarquux").Should().BeTrue("the scan must be able to find what is there");
        await _ana.ApplyAsync(new TurnEffect.DisconnectFeed(_ana.Subject, feed, Forgets: false, default));
        _store.Clock.Advance(TimeSpan.FromMinutes(10));
        await _store.Maintenance.FinishForgetsAsync(None);

        (await _store.Jobs.ClaimAsync(JobKind.Scrub, 10, "test", TimeSpan.FromMinutes(1), None)).Should().ContainSingle();
        await _store.Maintenance.ScrubAsync(None);
        Holds("zanzibarquux").Should().BeFalse();
    }

    [Fact]
    public async Task What_a_platform_gave_at_a_sign_in_is_in_no_file_as_it_is()
    {
        byte[] grant = Encoding.UTF8.GetBytes("zanzibarquux-refresh-token");
        byte[] second = Encoding.UTF8.GetBytes("zanzibarquux-second-token");
        await _ana.ConnectAsync(grant: grant);
        await _ana.StartAsync();
        (await _ana.OpenAsync())!.Grant!.Value.ToArray().Should().Equal(grant);
        await _store.Syncs.SaveGrantAsync(_ana.Job, _ana.Owner, second, None);
        await _store.ReopenAsync();
        (await _ana.OpenAsync("another"))!.Grant!.Value.ToArray().Should().Equal(second);
        await _scene.SayAsync(_person, _ana.Dm, "kept as it is");

        Holds("kept as it is").Should().BeTrue("the scan must be able to find what is there");
        Holds("zanzibarquux").Should().BeFalse();
        Holds(Convert.ToBase64String(second)).Should().BeFalse();
        Holds(Convert.ToHexString(second)).Should().BeFalse();
        Holds(Convert.ToHexStringLower(second)).Should().BeFalse();
    }

    private async Task PartAsync(Parting parting, IntegrationId feed)
    {
        switch (parting)
        {
            case Parting.Disconnected:
                await _ana.ApplyAsync(new TurnEffect.DisconnectFeed(_ana.Subject, feed, Forgets: true, default));
                break;
            case Parting.AllForgotten:
                await ForgetAsync(new ForgetSelection.All());
                break;
            case Parting.TopicForgotten:
                await ForgetAsync(new ForgetSelection.Topic([["zorro"]]));
                break;
            default:
                await ForgetAsync(new ForgetSelection.Messages([.. (await _ana.PostsAsync()).Select(static post => post.Message)]));
                break;
        }
    }

    private async Task ForgetAsync(ForgetSelection selection) =>
        await _scene.ApplyAsync(_ana.Dm, new TurnEffect.Forget(_ana.Subject, selection, default));

    private async Task HasNothingAsync()
    {
        (await _ana.PostsAsync()).Should().BeEmpty();
        (await _ana.FindInPrivateAsync("zorro")).Should().BeEmpty();
        (await _ana.FindInGroupAsync("zorro")).Should().BeEmpty();
        (await _store.Personas.ReadMemoryAsync(_scene.Audience(_person, _ana.Dm), None)).Posts.Should().BeEmpty();
    }

    private Task CopyAsync() => _store.ReopenAsync(() => File.Copy(_store.Database, Backup));

    private Task RestoreAsync() => _store.ReopenAsync(() => File.Copy(Backup, _store.Database, overwrite: true));

    private bool Holds(string text) => Directory.GetFiles(_store.DataDirectory, "*", SearchOption.AllDirectories)
        .Where(static path => !path.EndsWith(".lock", StringComparison.Ordinal))
        .Select(Read)
        .Any(bytes => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0 || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(text)) >= 0);

    private static byte[] Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        file.CopyTo(copy);
        return copy.ToArray();
    }
}
