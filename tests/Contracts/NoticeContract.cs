using System.Text;
using Confidant.Identity;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>What notices to other people must do on every engine.</summary>
public abstract class NoticeContract : StoreContract
{
    [Fact]
    public async Task A_notice_goes_to_the_private_chat_in_which_the_person_talked_last()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        UserProfile ben = await Scene.PersonAsync("Ben");
        await TalkAsync(ben, "first");
        await TalkAsync(ben, "second");

        IReadOnlyList<PendingChunk> chunks = await TellAsync(ana, ben, "news");

        chunks.Should().ContainSingle().Which.Conversation.Should().Be(ChatOf("second").Key);
        await Store.ReopenAsync();
        (await ReadAsync(chunks[0])).Should().Be("news", "what was committed is sent also after a kill");
    }

    [Fact]
    public async Task Whoever_has_no_private_chat_is_told_when_they_next_talk_in_private_and_once()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        UserProfile ben = await Scene.PersonAsync("Ben");
        (await TellAsync(ana, ben, "one")).Should().BeEmpty();
        (await TellAsync(ana, ben, "two")).Should().BeEmpty();
        await Store.ReopenAsync();
        (await TalkAsync(ana, "hers")).Should().BeEmpty("they are not for Ana");

        IReadOnlyList<PendingChunk> chunks = await TalkAsync(ben, "his");

        (await Task.WhenAll(chunks.Select(ReadAsync))).Should().Equal("one", "two");
        (await TalkAsync(ben, "his")).Should().BeEmpty();
    }

    [Fact]
    public async Task What_waits_for_a_month_is_not_told_any_more()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        UserProfile ben = await Scene.PersonAsync("Ben");
        await TellAsync(ana, ben, "news");
        Store.Clock.Advance(TimeSpan.FromDays(30));
        await Store.Maintenance.PurgeAsync(None);

        (await TalkAsync(ben, "his")).Should().BeEmpty();
    }

    [Fact]
    public async Task A_notice_of_a_turn_that_is_not_committed_is_not_sent()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        UserProfile ben = await Scene.PersonAsync("Ben");
        await TalkAsync(ben, "his");

        CommitOutcome outcome = await Scene.CommitAsync(Scene.Private(ana), commit => commit with
        {
            Effects = [new TurnEffect.UseButton("gone")],
            Notices = [Notice(ben, "news")],
        });

        outcome.Should().BeOfType<CommitOutcome.EpochMoved>();
        (await Store.Outbox.ListPendingAsync(null, 10, None)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_button_that_is_used_leaves_the_other_persons_buttons_of_the_turn()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        UserProfile ben = await Scene.PersonAsync("Ben");
        Chat hers = Scene.Private(ana);
        DateTimeOffset later = Store.Clock.GetUtcNow().AddDays(1);
        await Scene.CommitAsync(hers, commit => commit with
        {
            Buttons =
            [
                new ButtonDraft("yes", ana.Id, null, "a", "", later), new ButtonDraft("no", ana.Id, null, "a", "", later),
                new ButtonDraft("his", ben.Id, null, "a", "", later),
            ],
        });

        await Scene.ApplyAsync(hers, new TurnEffect.UseButton("yes"));

        (await FindAsync("no", ana)).Should().BeOfType<ButtonLookup.Stale>();
        (await FindAsync("his", ben)).Should().BeOfType<ButtonLookup.Live>();
        (await FindAsync("his", ana)).Should().BeOfType<ButtonLookup.NotYours>();
    }

    private static NoticeDraft Notice(UserProfile to, string text) => new(to.Id, Encoding.UTF8.GetBytes(text));

    private static Chat ChatOf(string name) => new(ConversationKey.Parse($"telegram:bot1:{name}"), ChatKind.Private, null);

    private async Task<IReadOnlyList<PendingChunk>> TalkAsync(UserProfile person, string chat) => ((CommitOutcome.Committed)
        await Scene.CommitAsync(ChatOf(chat), commit => commit with { PrivateChatOf = person.Id })).Chunks;

    private async Task<IReadOnlyList<PendingChunk>> TellAsync(UserProfile from, UserProfile to, string text) => ((CommitOutcome.Committed)
        await Scene.CommitAsync(Scene.Private(from), commit => commit with { Notices = [Notice(to, text)] })).Chunks;

    private async Task<string> ReadAsync(PendingChunk chunk)
    {
        Lease lease = await Scene.LeaseAsync(new Chat(chunk.Conversation, ChatKind.Private, null));
        return Encoding.UTF8.GetString((await Store.Outbox.ReadAsync(chunk.Id, lease, None))!.Payload.Span);
    }

    private async Task<ButtonLookup> FindAsync(string token, UserProfile presser) =>
        await Store.Turns.FindButtonAsync(token, Scene.Private(presser).Key, Scene.Subject(presser), None);
}
