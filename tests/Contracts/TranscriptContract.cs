using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>What the transcript and its index must do on every engine.</summary>
public abstract class TranscriptContract : StoreContract
{
    [Fact]
    public async Task A_person_finds_their_own_message_by_its_source_until_it_is_forgotten()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        UserProfile ben = await Scene.PersonAsync("Ben");
        NewMessage said = await Scene.SayAsync(ana, Scene.Private(ana), "words");
        (await Store.Transcript.FindOwnAsync(Scene.Subject(ana), said.Source, None)).Should().Be(said.Id);
        (await Store.Transcript.FindOwnAsync(Scene.Subject(ben), said.Source, None)).Should().BeNull();

        await Scene.ApplyAsync(Scene.Private(ana), new TurnEffect.SoftForget(Scene.Subject(ana), said.Id));
        (await Store.Transcript.FindOwnAsync(Scene.Subject(ana), said.Source, None)).Should().BeNull();
    }

    [Fact]
    public async Task A_source_is_stored_once_per_agent()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        NewMessage said = await Scene.SayAsync(ana, Scene.Private(ana), "zorro");

        AppendOutcome again = await Store.Transcript.AppendAsync(said with { Id = new MessageId(Store.Ids.NewId()) }, None);
        AppendOutcome other = await Store.Transcript.AppendAsync(
            said with { Id = new MessageId(Store.Ids.NewId()), Agent = new AgentId(Store.Ids.NewId()) }, None);

        again.Should().Be(new AppendOutcome.AlreadyThere(said.Id));
        other.Should().BeOfType<AppendOutcome.Appended>();
    }

    [Fact]
    public async Task A_window_has_the_latest_turns_oldest_first_and_the_replies_between_them()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        await Scene.SayAsync(ana, dm, "one");
        NewMessage two = await Scene.SayAsync(ana, dm, "two");
        await Scene.AnswerAsync(ana, dm, "answer", two.Id);

        SessionWindow window = await Store.Transcript.ReadWindowAsync(Scene.Audience(ana, dm), dm.Key, Store.Clock.GetUtcNow(), 2, None);

        window.Turns.Select(turn => (turn.Text, turn.Author)).Should().Equal(("two", ana.Id), ("answer", null));
    }

    [Fact]
    public async Task Replies_are_not_found_by_their_words()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage said = await Scene.SayAsync(ana, dm, "one");
        await Scene.AnswerAsync(ana, dm, "answer", said.Id, said.Id);

        (await Scene.FindAsync(Scene.Audience(ana, dm), "answer")).Should().BeEmpty();
    }

    [Fact]
    public async Task An_edit_replaces_words_memories_and_replies_and_never_widens_the_scope()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat club = await Scene.GroupAsync("club");
        NewMessage said = await Scene.SayAsync(ana, club, "old words", learn: true);
        await Scene.LearnAsync(said, Scene.Statement("old words"));
        await Scene.AnswerAsync(ana, club, "about them", said.Id, said.Id);

        bool edited = await Scene.EditAsync(ana, said, "new words", PrivacyScope.CrossContext);

        edited.Should().BeTrue();
        Audience audience = Scene.Audience(ana, club);
        (await Scene.FindTextsAsync(audience, "old")).Should().BeEmpty();
        (await Scene.FindTextsAsync(audience, "new")).Should().Equal("new words");
        (await Scene.WindowAsync(audience, club)).Should().Equal("new words");
        (await Scene.FindAsync(Scene.Public(ana), "new")).Should().BeEmpty();
        (await Store.Jobs.CountAsync(JobKind.Learn, None)).Should().Be(1);
    }

    [Fact]
    public async Task An_edit_that_asks_for_privacy_gets_it()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat club = await Scene.GroupAsync("club");
        NewMessage said = await Scene.SayAsync(ana, club, "words");

        await Scene.EditAsync(ana, said, "words", PrivacyScope.Private);

        (await Scene.FindAsync(Scene.Audience(ana, club), "words")).Should().BeEmpty();
    }

    [Fact]
    public async Task Only_the_author_edits()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        UserProfile ben = await Scene.PersonAsync("Ben");
        Chat club = await Scene.GroupAsync("club");
        NewMessage said = await Scene.SayAsync(ana, club, "words");

        (await Scene.EditAsync(ben, said, "others")).Should().BeFalse();
    }

    [Fact]
    public async Task Candidates_are_matches_their_neighbours_of_the_same_stretch_and_the_latest_rows()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        foreach (string text in new[] { "a", "b", "c", "zorro", "e", "f" })
        {
            await Scene.SayAsync(ana, dm, text);
        }

        Store.Clock.Advance(TimeSpan.FromMinutes(31));
        foreach (string text in new[] { "g", "h", "i yesterday" })
        {
            await Scene.SayAsync(ana, dm, text);
        }

        PartitionCandidates found =
            (await Store.Recall.FindCandidatesAsync(
                Scene.Audience(ana, dm), new CandidateRequest(["nothing", "zorro", "f"], 1), None))[0];

        found.Statistics.Should().Be(new PartitionStatistics(9, 10, 2));
        found.Matches.Select(seqs => seqs.Count).Should().Equal(0, 1, 1);
        IReadOnlyList<RecalledRow> rows = await Store.Recall.ReadRowsAsync(
            Scene.Audience(ana, dm), found.Rows.Select(row => new RowReference(found.Partition, row.Seq)).ToList(), None);
        rows.Select(row => row.Text).Should().Equal("b", "c", "zorro", "e", "f", "i yesterday");
        found.Rows[0].SegmentWords.Should().Be(6);
        found.Rows[^1].SegmentWords.Should().Be(4);
        found.Rows[^1].WordCount.Should().Be(2);
        found.Rows.Select(row => row.HasTimeExpression).Should().Equal(false, false, false, false, false, true);
        found.Rows[^1].Segment.Should().NotBe(found.Rows[0].Segment);
    }

    [Fact]
    public async Task Totals_follow_what_comes_and_goes()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage said = await Scene.SayAsync(ana, dm, "one two three", PrivacyScope.CrossContext, learn: true);
        await Scene.LearnAsync(said, Scene.Statement("one two"));
        await Scene.SayAsync(ana, dm, "four");
        (await StatisticsAsync(ana, dm)).Should().Be(new PartitionStatistics(3, 6, 1));

        await Scene.ApplyAsync(dm, new TurnEffect.Forget(
            Scene.Subject(ana), new ForgetSelection.Topic([["three"]]), default));

        (await StatisticsAsync(ana, dm)).Should().Be(new PartitionStatistics(1, 1, 1));
        (await Store.Recall.FindCandidatesAsync(Scene.Public(ana), new CandidateRequest([], 5), None)).Should()
            .AllSatisfy(static found => found.Statistics.Should().Be(new PartitionStatistics(0, 0, 0)));
    }

    [Fact]
    public async Task An_expired_message_is_read_nowhere_and_purged_with_its_memories()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage said = Scene.Message(ana, dm, "zorro") with
        {
            Learn = true,
            ExpiresAt = Store.Clock.GetUtcNow().AddDays(1),
        };
        await Store.Transcript.AppendAsync(said, None);
        await Scene.LearnAsync(said, Scene.Statement("zorro"));
        await Scene.AnswerAsync(ana, dm, "about zorro", said.Id, said.Id);
        Store.Clock.Advance(TimeSpan.FromDays(1));

        Audience audience = Scene.Audience(ana, dm);
        (await Scene.FindAsync(audience, "zorro")).Should().BeEmpty();
        (await Scene.SessionsAsync(audience, dm)).Should().BeEmpty();
        (await Store.Recall.ReadParticipantsAsync(audience, None)).Should().BeEmpty();
        (await Store.Subject.ExportAsync(Scene.Subject(ana), None)).Messages.Should().BeEmpty();

        (await Store.Maintenance.PurgeAsync(None)).Should().BeGreaterThanOrEqualTo(3);
        (await StatisticsAsync(ana, dm)).Rows.Should().Be(0);
    }

    private async Task<PartitionStatistics> StatisticsAsync(UserProfile person, Chat chat) =>
        (await Store.Recall.FindCandidatesAsync(Scene.Audience(person, chat), new CandidateRequest([], 0), None))[0].Statistics;
}
