using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>Who may read what, row by row of the table.</summary>
public abstract class ScopeContract : StoreContract
{
    /// <summary>Scope, said in a group, then who finds it: own private chat, another's, the same group with its speaker and with
    /// another member, another group with its speaker and with another member, the speaker in public, another in public.</summary>
    public static TheoryData<PrivacyScope, bool, string> Table => new()
    {
        { PrivacyScope.Private, false, "own-dm" },
        { PrivacyScope.CrossContext, false, "own-dm same-group-speaker other-group-speaker public-speaker" },
        { PrivacyScope.GroupOnly, false, "" },
        { PrivacyScope.Private, true, "" },
        { PrivacyScope.GroupOnly, true, "same-group-speaker same-group-other" },
        { PrivacyScope.CrossContext, true, "own-dm same-group-speaker same-group-other other-group-speaker public-speaker" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public async Task A_message_and_its_memory_are_found_by_exactly_the_audiences_of_the_table(
        PrivacyScope scope, bool isInGroup, string readers)
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        UserProfile ben = await Scene.PersonAsync("Ben");
        Chat club = await Scene.GroupAsync("club");
        Chat other = await Scene.GroupAsync("other");
        NewMessage said = await Scene.SayAsync(ana, isInGroup ? club : Scene.Private(ana), "zorro", scope, learn: true);
        await Scene.LearnAsync(said, Scene.Statement("zorro", "Ana has zorro"));

        var audiences = new Dictionary<string, Audience>
        {
            ["own-dm"] = Scene.Audience(ana, Scene.Private(ana)),
            ["other-dm"] = Scene.Audience(ben, Scene.Private(ben)),
            ["same-group-speaker"] = Scene.Audience(ana, club),
            ["same-group-other"] = Scene.Audience(ben, club),
            ["other-group-speaker"] = Scene.Audience(ana, other),
            ["other-group-other"] = Scene.Audience(ben, other),
            ["public-speaker"] = Scene.Public(ana),
            ["public-other"] = Scene.Public(ben),
        };
        var found = new List<string>();
        foreach ((string name, Audience audience) in audiences)
        {
            IReadOnlyList<RecalledRow> rows = await Scene.FindAsync(audience, "zorro");
            if (rows.Count > 0)
            {
                found.Add(name);
                rows.Select(row => row.Kind).Distinct().Should().BeEquivalentTo([RowKind.Turn, RowKind.Memory]);
            }

            bool isNamed = (await Store.Recall.ReadParticipantsAsync(audience, None)).Any(person => person.User == ana.Id);
            isNamed.Should().Be(rows.Count > 0, "{0} is told of exactly the people it may read", name);
        }

        found.Should().BeEquivalentTo(readers.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        (await Store.Subject.ListAsync(Scene.Subject(ana), new SubjectFilter(0, 10), None)).Total.Should().Be(1);
        (await Store.Subject.ListAsync(Scene.Subject(ben), new SubjectFilter(0, 10), None)).Total.Should().Be(0);
    }

    [Fact]
    public async Task A_row_of_another_partition_is_not_read_even_by_its_reference()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        UserProfile ben = await Scene.PersonAsync("Ben");
        Chat club = await Scene.GroupAsync("club");
        await Scene.SayAsync(ana, Scene.Private(ana), "zorro");
        RowReference hers = (await Scene.FindAsync(Scene.Audience(ana, Scene.Private(ana)), "zorro")).Single().Reference;

        foreach (Audience audience in new[] { Scene.Audience(ana, club), Scene.Audience(ben, Scene.Private(ben)), Scene.Public(ana) })
        {
            (await Store.Recall.ReadRowsAsync(audience, [hers], None)).Should().BeEmpty();
        }
    }

    [Fact]
    public async Task Another_agent_reads_nothing()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        await Scene.SayAsync(ana, Scene.Private(ana), "zorro", PrivacyScope.CrossContext);
        var other = new Agent(new AgentId(Store.Ids.NewId()), "Other");
        Audience audience = new AudienceResolver().Resolve(other, ana, ChatKind.Private, null);

        (await Scene.FindAsync(audience, "zorro")).Should().BeEmpty();
        (await Scene.WindowAsync(audience, Scene.Private(ana))).Should().BeEmpty();
    }

    [Fact]
    public async Task A_group_that_turns_public_begins_a_new_epoch_and_hides_what_was_said()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat before = await Scene.GroupAsync("club");
        await Scene.SayAsync(ana, before, "zorro");

        Chat after = await Scene.GroupAsync("club", isPublic: true);

        after.Group!.Epoch.Should().Be(before.Group!.Epoch + 1);
        await ExpectHiddenAsync(ana, before, after);
    }

    [Fact]
    public async Task A_group_that_is_left_is_unreadable_at_once_and_stays_so_after_joining_again()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat before = await Scene.GroupAsync("club");
        await Scene.SayAsync(ana, before, "zorro");
        var seen = new SeenGroup(before.Key.Group, "club", false);

        await Store.Profiles.ChangeGroupMembershipAsync(seen, Scene.Agent.Id, Scene.Bot, isMember: false, since: null, None);
        await ExpectHiddenAsync(ana, before, before);
        await Store.Profiles.ChangeGroupMembershipAsync(seen, Scene.Agent.Id, Scene.Bot, isMember: true, since: null, None);
        await ExpectHiddenAsync(ana, before, await Scene.GroupAsync("club"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_waits_to_be_said_to_a_group_is_cancelled_when_its_readers_change(bool turnsPublic)
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat club = await Scene.GroupAsync("club");
        Chat other = await Scene.GroupAsync("other");
        NewMessage said = await Scene.SayAsync(ana, club, "zorro");
        NewMessage elsewhere = await Scene.SayAsync(ana, other, "zorro");
        (_, PendingChunk chunk) = await Scene.AnswerAsync(ana, club, "about zorro", null, said.Id);
        (_, PendingChunk untouched) = await Scene.AnswerAsync(ana, other, "about zorro", null, elsewhere.Id);

        if (turnsPublic)
        {
            await Scene.GroupAsync("club", isPublic: true);
        }
        else
        {
            await Scene.BotJoinsAsync(club, false);
            await Scene.BotJoinsAsync(club, true);
        }

        (await Store.Outbox.ListPendingAsync(null, 10, None)).Should().Equal(untouched);
        (await Store.Outbox.ReadAsync(chunk.Id, await Scene.LeaseAsync(club), None)).Should().BeNull();
    }

    [Fact]
    public async Task Sharing_a_message_opens_it_and_taking_it_back_closes_it()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        Chat club = await Scene.GroupAsync("club");
        NewMessage said = await Scene.SayAsync(ana, dm, "zorro", learn: true);
        await Scene.LearnAsync(said, Scene.Statement("zorro"));

        await Scene.ApplyAsync(dm, Change(ana, new ScopeSelection.Messages([said.Id]), PrivacyScope.CrossContext));
        (await Scene.FindAsync(Scene.Audience(ana, club), "zorro")).Should().HaveCount(2);
        (await Store.Subject.CountSharedAsync(Scene.Subject(ana), None)).Should().Be(1);

        await Scene.ApplyAsync(dm, Change(ana, new ScopeSelection.AllShared(), PrivacyScope.GroupOnly));
        (await Scene.FindAsync(Scene.Audience(ana, club), "zorro")).Should().BeEmpty();
        (await Scene.FindAsync(Scene.Audience(ana, dm), "zorro")).Should().HaveCount(2);
        (await Store.Subject.CountSharedAsync(Scene.Subject(ana), None)).Should().Be(0);
    }

    [Fact]
    public async Task A_group_message_made_private_is_its_speakers_alone_and_takes_the_replies_that_rest_on_it()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat club = await Scene.GroupAsync("club");
        NewMessage said = await Scene.SayAsync(ana, club, "zorro", learn: true);
        await Scene.LearnAsync(said, Scene.Statement("zorro"));
        (_, PendingChunk chunk) = await Scene.AnswerAsync(ana, club, "about zorro", null, said.Id);

        await Scene.ApplyAsync(club, Change(ana, new ScopeSelection.Messages([said.Id]), PrivacyScope.Private));

        (await Scene.FindAsync(Scene.Audience(ana, club), "zorro")).Should().BeEmpty();
        (await Scene.FindAsync(Scene.Audience(ana, Scene.Private(ana)), "zorro")).Should().BeEmpty();
        (await Scene.WindowAsync(Scene.Audience(ana, club), club)).Should().BeEmpty();
        (await Store.Outbox.ReadAsync(chunk.Id, await Scene.LeaseAsync(club), None)).Should().BeNull();
        SubjectExport export = await Store.Subject.ExportAsync(Scene.Subject(ana), None);
        export.Messages.Single().Scope.Should().Be(PrivacyScope.Private);
        export.Entries.Single().Scope.Should().Be(PrivacyScope.Private);
    }

    [Fact]
    public async Task Nobody_changes_the_scope_of_other_peoples_messages()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        UserProfile ben = await Scene.PersonAsync("Ben");
        Chat club = await Scene.GroupAsync("club");
        NewMessage said = await Scene.SayAsync(ana, club, "zorro");

        await Scene.ApplyAsync(club, Change(ben, new ScopeSelection.Messages([said.Id]), PrivacyScope.CrossContext));

        (await Scene.FindAsync(Scene.Public(ana), "zorro")).Should().BeEmpty();
    }

    [Fact]
    public async Task A_reply_leaves_the_window_of_those_who_may_not_read_what_it_rests_on()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        UserProfile ben = await Scene.PersonAsync("Ben");
        Chat club = await Scene.GroupAsync("club");
        NewMessage shared = await Scene.SayAsync(ana, Scene.Private(ana), "zorro", PrivacyScope.CrossContext);
        NewMessage asked = await Scene.SayAsync(ana, club, "what is it?");
        await Scene.AnswerAsync(ana, club, "about zorro", asked.Id, shared.Id);

        (await Scene.WindowAsync(Scene.Audience(ana, club), club)).Should().Equal("what is it?", "about zorro");
        (await Scene.WindowAsync(Scene.Audience(ben, club), club)).Should().Equal("what is it?");
    }

    [Fact]
    public async Task What_the_last_answer_rested_on_is_read_through_the_audience()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage said = await Scene.SayAsync(ana, dm, "zorro");
        await Scene.AnswerAsync(ana, dm, "about zorro", null, said.Id);

        IReadOnlyList<RecalledRow> rows = await Store.Transcript.ReadLastSourcesAsync(Scene.Audience(ana, dm), dm.Key, None);

        rows.Single().Text.Should().Be("zorro");
        (await Store.Transcript.ReadLastSourcesAsync(Scene.Public(ana), dm.Key, None)).Should().BeEmpty();
    }

    private TurnEffect.ChangeScope Change(UserProfile person, ScopeSelection selection, PrivacyScope scope) =>
        new(Scene.Subject(person), selection, scope);

    private async Task ExpectHiddenAsync(UserProfile ana, Chat before, Chat after)
    {
        (await Scene.FindAsync(Scene.Audience(ana, before), "zorro")).Should().BeEmpty();
        (await Scene.FindAsync(Scene.Audience(ana, after), "zorro")).Should().BeEmpty();
        (await Scene.WindowAsync(Scene.Audience(ana, after), after)).Should().BeEmpty();
        (await Store.Recall.ReadParticipantsAsync(Scene.Audience(ana, after), None)).Should().BeEmpty();
        (await Store.Subject.ExportAsync(Scene.Subject(ana), None)).Messages.Should().ContainSingle();
    }
}
