using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>How statements of one scope key confirm, end and revive one another, on every engine.</summary>
public abstract class ConsolidationContract : StatementContract
{
    private const string Residence = "profile.residence";

    [Fact]
    public async Task A_restatement_is_evidence_and_the_longer_words_are_shown()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage first = await LearnedAsync(ana, dm, "I have a cat");
        NewMessage second = await LearnedAsync(ana, dm, "I really do have a cat");

        MemoryEntry entry = (await EntriesAsync(ana)).Single();

        entry.Quote.Should().Be("I really do have a cat");
        entry.Sources.Should().BeEquivalentTo([first.Id, second.Id]);
        entry.EvidenceCount.Should().Be(2);
        entry.ConfirmedAt.Should().Be(second.SaidAt);
        RecalledRow row = (await Scene.FindAsync(Scene.Audience(ana, dm), "cat")).Single(found => found.Kind == RowKind.Memory);
        row.Sources.Should().Equal([second.Id], "what is shown rests on the message whose words it has");
    }

    [Theory]
    [InlineData("I have a cat", "I have a dog")]
    [InlineData("I eat fish", "I don't eat fish")]
    [InlineData("I have 2 cats", "I have 3 cats")]
    [InlineData("I fly to Rome", "I fly from Rome")]
    public async Task Another_word_number_direction_or_a_negation_makes_another_statement(string one, string other)
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        await LearnedAsync(ana, Scene.Private(ana), one);
        await LearnedAsync(ana, Scene.Private(ana), other);

        (await EntriesAsync(ana)).Should().HaveCount(2);
    }

    [Fact]
    public async Task The_same_words_about_two_days_are_two_statements()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        foreach (int day in new[] { 1, 8 })
        {
            NewMessage said = await SayAsync(ana, Scene.Private(ana), "I have an exam on Friday");
            await Scene.LearnAsync(
                said, Scene.Statement(said.Text) with { HappenedAt = Store.Clock.GetUtcNow().AddDays(day) });
        }

        (await EntriesAsync(ana)).Should().HaveCount(2);
    }

    [Fact]
    public async Task Nothing_is_confirmed_or_ended_across_scope_keys()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        UserProfile ben = await Scene.PersonAsync("Ben");
        Chat club = await Scene.GroupAsync("club");
        Chat team = await Scene.GroupAsync("team");
        await LearnedAsync(ana, Scene.Private(ana), "I live in Lisbon", Residence);
        await LearnedAsync(ana, club, "I live in Lisbon", Residence);
        await LearnedAsync(ana, team, "I live in Berlin", Residence);
        await LearnedAsync(ben, club, "I live in Berlin", Residence);
        NewMessage shared = await SayAsync(ana, Scene.Private(ana), "I live in Porto", PrivacyScope.CrossContext);
        await Scene.LearnAsync(shared, Scene.Statement(shared.Text, attribute: Residence) with
        {
            Corrects = new Correction.OfTerms(["live", "lisbon"]),
        });

        (await EntriesAsync(ana)).Should().HaveCount(4).And.OnlyContain(static entry => entry.Sources.Count == 1);
        (await EntriesAsync(ben)).Should().ContainSingle();
    }

    [Fact]
    public async Task Forgetting_one_of_several_sources_leaves_the_words_of_the_others()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage first = await LearnedAsync(ana, dm, "I have a cat");
        NewMessage longest = await LearnedAsync(ana, dm, "I really do have a cat");

        await ForgetAsync(ana, dm, longest);

        MemoryEntry entry = (await EntriesAsync(ana)).Single();
        entry.Quote.Should().Be("I have a cat");
        entry.Sources.Should().Equal(first.Id);
        (await Scene.FindAsync(Scene.Audience(ana, dm), "cat")).Should().OnlyContain(row => row.Text == "I have a cat");
    }

    [Fact]
    public async Task Making_one_of_several_sources_private_parts_them()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat club = await Scene.GroupAsync("club");
        await LearnedAsync(ana, club, "I have a cat");
        NewMessage longest = await LearnedAsync(ana, club, "I really do have a cat");

        await Scene.ApplyAsync(club, new TurnEffect.ChangeScope(
            Scene.Subject(ana), new ScopeSelection.Messages([longest.Id]), PrivacyScope.Private));

        (await EntriesAsync(ana)).Select(static entry => (entry.Quote, entry.Scope)).Should().BeEquivalentTo(
            [("I have a cat", PrivacyScope.GroupOnly), ("I really do have a cat", PrivacyScope.Private)]);
        (await Scene.FindTextsAsync(Scene.Audience(ana, club), "cat")).Should().Equal("I have a cat");
    }

    [Fact]
    public async Task Editing_one_of_several_sources_leaves_the_other()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        await LearnedAsync(ana, dm, "I have a cat");
        NewMessage longest = await LearnedAsync(ana, dm, "I really do have a cat");

        await Scene.EditAsync(ana, longest, "I have a parrot");

        (await EntriesAsync(ana)).Single().Quote.Should().Be("I have a cat");
    }

    [Fact]
    public async Task What_a_forgotten_statement_had_ended_is_true_again()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        await LearnedAsync(ana, dm, "I live in Lisbon", Residence);
        NewMessage porto = await LearnedAsync(ana, dm, "I moved to Porto", Residence);
        (await QuotesAsync(ana)).Should().Equal("I moved to Porto");

        await ForgetAsync(ana, dm, porto);

        (await QuotesAsync(ana)).Should().Equal("I live in Lisbon");
        (await Scene.FindAsync(Scene.Audience(ana, dm), "lisbon")).Should().Contain(static row => row.Kind == RowKind.Memory);
    }

    [Fact]
    public async Task Forgetting_a_value_in_the_middle_ends_the_one_before_it_by_the_one_after_it()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        await LearnedAsync(ana, dm, "I live in Lisbon", Residence);
        NewMessage porto = await LearnedAsync(ana, dm, "I live in Porto", Residence);
        NewMessage faro = await LearnedAsync(ana, dm, "I live in Faro", Residence);

        await ForgetAsync(ana, dm, porto);
        (await QuotesAsync(ana)).Should().Equal("I live in Faro");

        await ForgetAsync(ana, dm, faro);
        (await QuotesAsync(ana)).Should().Equal("I live in Lisbon");
    }

    [Fact]
    public async Task A_correction_ends_what_it_names_and_nothing_else()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage party = await LearnedAsync(ana, dm, "the party is on Thursday");
        await LearnedAsync(ana, dm, "I want no pizza please");
        await LearnedAsync(ana, dm, "I live in Lisbon", Residence);
        await LearnedAsync(ana, dm, "I have a cat");
        await CorrectedAsync(ana, dm, "no, Friday", new Correction.OfMessage(party.Id));
        await CorrectedAsync(ana, dm, "forget the pizza", new Correction.OfTerms(["want", "pizza"]));
        await CorrectedAsync(ana, dm, "not in Porto", new Correction.OfAttribute(Residence, ["porto"]));
        (await QuotesAsync(ana)).Should().BeEquivalentTo(
            "I live in Lisbon", "I have a cat", "no, Friday", "forget the pizza", "not in Porto");

        await CorrectedAsync(ana, dm, "no longer there", new Correction.OfAttribute(Residence, []));

        (await QuotesAsync(ana)).Should().NotContain("I live in Lisbon").And.Contain("I have a cat");
    }

    [Fact]
    public async Task A_single_term_corrects_nothing()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        await LearnedAsync(ana, Scene.Private(ana), "I have a cat");

        await CorrectedAsync(ana, Scene.Private(ana), "no cat", new Correction.OfTerms(["cat"]));

        (await QuotesAsync(ana)).Should().Contain("I have a cat");
    }

    [Fact]
    public async Task Learning_from_a_message_again_replaces_what_was_learned_from_it()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage said = await SayAsync(ana, dm, "I have a cat and a dog");
        await Scene.LearnAsync(said, Scene.Statement("I have a cat"));
        await Scene.EditAsync(ana, said, "I have a cat and a dog!");
        await Scene.LearnAsync(said, Scene.Statement("I have a cat and a dog"));

        MemoryEntry entry = (await EntriesAsync(ana)).Single();
        entry.Quote.Should().Be("I have a cat and a dog");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task The_order_of_learning_and_of_forgetting_changes_nothing(int seed)
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        UserProfile ben = await Scene.PersonAsync("Ben");
        string[] inOrder = await TellAsync(ana, seed: 0);
        string[] shuffled = await TellAsync(ben, seed);

        shuffled.Should().Equal(inOrder, "seed {0} must not matter", seed);
        inOrder.Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_statement_of_an_earlier_epoch_gives_way_to_the_same_one_of_the_present_one()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat closed = await Scene.GroupAsync("club");
        await LearnedAsync(ana, closed, "I really do have a cat");
        Chat open = await Scene.GroupAsync("club", isPublic: true);
        NewMessage again = await LearnedAsync(ana, open, "I have a cat");

        (await EntriesAsync(ana)).Single().Sources.Should().Equal(again.Id);
        (await Scene.FindAsync(Scene.Audience(ana, open), "cat")).Should().OnlyContain(row => row.Text == "I have a cat")
            .And.Contain(static row => row.Kind == RowKind.Memory);
    }

    /// <summary>Tells a story, learns it in an order of its own, forgets two parts of it; what is shown then, with its evidence.</summary>
    private async Task<string[]> TellAsync(UserProfile person, int seed)
    {
        Chat dm = Scene.Private(person);
        (string Text, string? Attribute, Correction? Corrects)[] story =
        [
            ("I live in Lisbon", Residence, null),
            ("I have a cat", null, null),
            ("I live in Porto", Residence, null),
            ("I live in Lisbon", Residence, null),
            ("I really do have a cat", null, null),
            ("no cat any more", null, new Correction.OfTerms(["have", "cat"])),
            ("I have a cat", null, null),
            ("I live in Faro", Residence, null),
            ("I want pizza", null, null),
            ("I still live in Faro", Residence, null),
            ("not in Faro", null, new Correction.OfAttribute(Residence, ["faro"])),
            ("I really want pizza", null, null),
        ];
        var said = new List<NewMessage>();
        foreach ((string text, _, _) in story)
        {
            said.Add(await SayAsync(person, dm, text));
        }

        IReadOnlyList<Job> jobs = await Store.Jobs.ClaimAsync(JobKind.Learn, 100, "test", TimeSpan.FromMinutes(1), None);
        int[] order = [.. Enumerable.Range(0, story.Length)];
        if (seed > 0)
        {
            new Random(seed).Shuffle(order);
        }

        foreach (int i in order)
        {
            Job job = jobs.Single(candidate => candidate.Message == said[i].Id);
            ExtractedMemory memory = Scene.Statement(said[i].Text, attribute: story[i].Attribute) with { Corrects = story[i].Corrects };
            await Store.Learning.CommitLearnedAsync(
                Scene.Authority(job.Partition!.Value), [new LearnedMessage(job.Id, said[i].Id, [memory])], None);
        }

        int[] forgotten = [5, 9];
        if (seed % 2 == 1)
        {
            Array.Reverse(forgotten);
        }

        foreach (int i in forgotten)
        {
            await ForgetAsync(person, dm, said[i]);
        }

        SubjectExport all = await Store.Subject.ExportAsync(Scene.Subject(person), None);
        var shown = (await QuotesAsync(person)).ToHashSet();
        return [.. all.Entries.OrderBy(static entry => entry.Timestamp).Select(entry =>
            $"{entry.Quote} {shown.Contains(entry.Quote)} {string.Join(',', entry.Sources.Select(id => said.FindIndex(m => m.Id == id)).Order())}")];
    }
}
