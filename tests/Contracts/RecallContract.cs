using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>Which rows stand beside one another, on every engine: those next in (time, message), whenever they came.</summary>
public abstract class RecallContract : StoreContract
{
    [Fact]
    public async Task A_message_that_comes_late_stands_where_its_time_puts_it()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        await SayAtAsync(ana, dm, "a", 0);
        await SayAtAsync(ana, dm, "b", 2);
        await SayAtAsync(ana, dm, "c", 4);
        await SayAtAsync(ana, dm, "zorro", 3);
        await SayAtAsync(ana, dm, "first", -1);

        (await OrderAsync(ana, dm, "zorro")).Should().Equal("a", "b", "zorro", "c");
        (await OrderAsync(ana, dm, "first")).Should().Equal("first", "a", "b");
    }

    [Fact]
    public async Task Messages_of_one_moment_stand_in_the_order_they_were_stored()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        foreach (string text in new[] { "a", "zorro", "c" })
        {
            await SayAtAsync(ana, dm, text, 0);
        }

        (await OrderAsync(ana, dm, "zorro")).Should().Equal("a", "zorro", "c");
    }

    [Fact]
    public async Task Neighbours_of_a_forgotten_row_become_neighbours_of_one_another()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        foreach (string text in new[] { "a", "b", "secret", "zorro", "d", "e" })
        {
            await Scene.SayAsync(ana, dm, text);
        }

        await Scene.ApplyAsync(dm, new TurnEffect.Forget(
            Scene.Subject(ana), new ForgetSelection.Topic([["secret"]]), default));

        (await OrderAsync(ana, dm, "zorro")).Should().Equal("a", "b", "zorro", "d", "e");
    }

    [Fact]
    public async Task A_change_of_scope_joins_those_left_behind_and_finds_its_place_where_it_goes()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat club = await Scene.GroupAsync("club");
        await SayAtAsync(ana, club, "a", 0);
        NewMessage moving = await SayAtAsync(ana, club, "zorro moving", 1);
        await SayAtAsync(ana, club, "b zorro", 2);

        await Scene.ApplyAsync(club, new TurnEffect.ChangeScope(
            Scene.Subject(ana), new ScopeSelection.Messages([moving.Id]), PrivacyScope.Private));
        (await OrderAsync(ana, club, "zorro")).Should().Equal("a", "b zorro");

        await Scene.ApplyAsync(club, new TurnEffect.ChangeScope(
            Scene.Subject(ana), new ScopeSelection.Messages([moving.Id]), PrivacyScope.GroupOnly));
        (await OrderAsync(ana, club, "b")).Should().Equal("a", "zorro moving", "b zorro");
    }

    [Fact]
    public async Task An_edited_message_keeps_its_place()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        await Scene.SayAsync(ana, dm, "a");
        NewMessage edited = await Scene.SayAsync(ana, dm, "old");
        await Scene.SayAsync(ana, dm, "c");

        await Scene.EditAsync(ana, edited, "zorro");

        (await OrderAsync(ana, dm, "zorro")).Should().Equal("a", "zorro", "c");
    }

    [Fact]
    public async Task A_neighbour_is_never_of_another_partition()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat club = await Scene.GroupAsync("club");
        Chat other = await Scene.GroupAsync("other");
        await SayAtAsync(ana, club, "a", 0);
        await SayAtAsync(ana, other, "theirs", 1);
        await SayAtAsync(ana, club, "private", 2, PrivacyScope.Private);
        await SayAtAsync(ana, club, "zorro", 3);

        (await OrderAsync(ana, club, "zorro")).Should().Equal("a", "zorro");
    }

    [Fact]
    public async Task A_late_message_joins_the_stretch_of_talk_that_its_time_falls_into()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        await SayAtAsync(ana, dm, "a", 0);
        await SayAtAsync(ana, dm, "b", 20);
        await SayAtAsync(ana, dm, "later", 200);
        await SayAtAsync(ana, dm, "zorro", 10);
        await SayAtAsync(ana, dm, "zorro earlier", -25);
        await SayAtAsync(ana, dm, "zorro alone", 100);
        await SayAtAsync(ana, dm, "zorro again", 190);

        PartitionCandidates found = await FindAsync(ana, dm, "zorro");

        found.Statistics.Segments.Should().Be(3);
        Dictionary<long, string> texts = await ReadAsync(ana, dm, found);
        found.Rows.GroupBy(row => row.Segment).Select(segment => string.Join(' ', segment.Select(row => texts[row.Seq]).Order()))
            .Should().BeEquivalentTo("a b zorro zorro earlier", "later zorro again", "zorro alone");
    }

    [Fact]
    public async Task The_time_of_a_forgotten_message_does_not_keep_a_stretch_of_talk_open()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        await SayAtAsync(ana, dm, "a", 0);
        await SayAtAsync(ana, dm, "secret", 25);
        await Scene.ApplyAsync(dm, new TurnEffect.Forget(
            Scene.Subject(ana), new ForgetSelection.Topic([["secret"]]), default));

        await SayAtAsync(ana, dm, "zorro", 50);

        (await OrderAsync(ana, dm, "zorro")).Should().Equal("zorro");
    }

    [Fact]
    public async Task Vectors_are_read_with_those_of_neighbours_that_came_late()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        await SayAtAsync(ana, dm, "zorro", 0);
        foreach (int minute in Enumerable.Range(10, 10))
        {
            await SayAtAsync(ana, dm, "later", minute);
        }

        await SayAtAsync(ana, dm, "late", 1);
        Audience audience = Scene.Audience(ana, dm);
        PartitionCandidates found = await FindAsync(ana, dm, "zorro");
        Dictionary<long, string> texts = await ReadAsync(ana, dm, found);

        IReadOnlyList<RowVector> vectors = await Store.Recall.ReadVectorsAsync(
            audience, [new RowReference(found.Partition, found.Matches[0].Single())], None);

        vectors.Select(row => texts[row.Row.Seq]).Should().BeEquivalentTo("zorro", "late", "later");
    }

    [Fact]
    public async Task A_term_that_too_many_rows_have_makes_no_candidates_beside_a_rarer_one_but_is_counted()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        foreach (int number in Enumerable.Range(0, 9))
        {
            await SayAtAsync(ana, dm, number == 4 ? "tea zorro" : "tea", number * 60);
        }

        PartitionCandidates found = (await Store.Recall.FindCandidatesAsync(
            Scene.Audience(ana, dm), new CandidateRequest(["tea", "zorro"], 0) { MaxMatches = 3 }, None))[0];
        PartitionCandidates alone = (await Store.Recall.FindCandidatesAsync(
            Scene.Audience(ana, dm), new CandidateRequest(["tea"], 0) { MaxMatches = 3 }, None))[0];

        found.Rows.Should().ContainSingle();
        found.Matches.Select(seqs => seqs.Count).Should().Equal(1, 1);
        found.Frequencies.Should().Equal(9, 1);
        alone.Matches[0].Should().Equal(7, 8, 9);
        alone.Frequencies.Should().Equal(9);
    }

    private async Task<NewMessage> SayAtAsync(
        UserProfile person, Chat chat, string text, int minute, PrivacyScope? scope = null)
    {
        NewMessage message = Scene.Message(person, chat, text, scope);
        message = message with { SaidAt = message.SaidAt.AddMinutes(minute) };
        (await Store.Transcript.AppendAsync(message, None)).Should().BeOfType<AppendOutcome.Appended>();
        return message;
    }

    private async Task<PartitionCandidates> FindAsync(UserProfile person, Chat chat, string term) =>
        (await Store.Recall.FindCandidatesAsync(Scene.Audience(person, chat), new CandidateRequest([term], 0), None))[0];

    private async Task<Dictionary<long, string>> ReadAsync(UserProfile person, Chat chat, PartitionCandidates found) =>
        (await Store.Recall.ReadRowsAsync(
            Scene.Audience(person, chat), found.Rows.Select(row => new RowReference(found.Partition, row.Seq)).ToList(), None))
        .ToDictionary(row => row.Reference.Seq, row => row.Text);

    /// <summary>What stands within two rows of the one that has a term, in the order of the links.</summary>
    private async Task<IReadOnlyList<string>> OrderAsync(UserProfile person, Chat chat, string term)
    {
        PartitionCandidates found = await FindAsync(person, chat, term);
        Dictionary<long, string> texts = await ReadAsync(person, chat, found);
        var rows = found.Rows.ToDictionary(row => row.Seq);
        var order = new List<string>();
        CandidateRow? row = rows.Values.Single(first => first.Before is not { } before || !rows.ContainsKey(before));
        for (long? last = row.Value.Before; row is { } present; row = present.After is { } after && rows.TryGetValue(after, out CandidateRow next) ? next : null)
        {
            present.Before.Should().Be(last);
            last = present.Seq;
            order.Add(texts[present.Seq]);
        }

        order.Should().HaveCount(rows.Count);
        return order;
    }
}
