using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>What every engine must do with statements that are learned many at a time: it ends as if they were learned one by one.</summary>
public abstract class BatchLearningContract : StatementContract
{
    private const string Residence = "profile.residence";
    private const string Company = "profile.company";

    // Corrections name an attribute, a message by its place in the story, or terms.
    private static readonly Told[] _story =
    [
        new("I live in Lisbon", Residence),
        new("I have a cat"),
        new("the party is on Thursday"),
        new("I live in Porto", Residence),
        new("I work at Acme", Company),
        new("no, on Friday", CorrectsMessage: 2),
        new("I live in Lisbon", Residence),
        new("I really do have a cat"),
        new("no cat any more", Corrects: new Correction.OfTerms(["have", "cat"])),
        new("I have a cat"),
        new("I live in Faro", Residence),
        new("I still live in Faro", Residence),
        new("not in Faro", Corrects: new Correction.OfAttribute(Residence, ["faro"])),
        new("I want pizza"),
        new("I work at Initech", Company),
        new("I left", Corrects: new Correction.OfAttribute(Company, [])),
        new("forget the pizza", Corrects: new Correction.OfTerms(["want", "pizza"])),
        new("I really want pizza"),
        new("the party is on Thursday"),
    ];

    [Theory]
    [InlineData(19)]
    [InlineData(7)]
    [InlineData(2)]
    public async Task Corrections_that_are_learned_in_batches_end_as_those_that_are_learned_one_by_one(int together)
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        UserProfile ben = await Scene.PersonAsync("Ben");
        List<NewMessage> one = await TellAsync(ana);
        await LearnAsync(one, together: 1, isBackwards: false);
        List<NewMessage> many = await TellAsync(ben);
        await LearnAsync(many, together, isBackwards: false);

        string[] expected = await ShowAsync(ana, one);
        expected.Should().Contain(static line => line.StartsWith("I really want pizza True", StringComparison.Ordinal))
            .And.Contain(static line => line.StartsWith("I have a cat True", StringComparison.Ordinal))
            .And.NotContain(static line => line.StartsWith("I want pizza True", StringComparison.Ordinal))
            .And.NotContain(static line => line.StartsWith("I work at", StringComparison.Ordinal) && line.Contains("True", StringComparison.Ordinal));
        (await ShowAsync(ben, many)).Should().Equal(expected);
        (await Store.Maintenance.VerifyAsync(None)).Problems.Should().BeEmpty();
    }

    [Fact]
    public async Task A_batch_ends_the_same_whatever_its_order()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        UserProfile ben = await Scene.PersonAsync("Ben");
        List<NewMessage> forwards = await TellAsync(ana);
        await LearnAsync(forwards, _story.Length, isBackwards: false);
        List<NewMessage> backwards = await TellAsync(ben);
        await LearnAsync(backwards, _story.Length, isBackwards: true);

        (await ShowAsync(ben, backwards)).Should().Equal(await ShowAsync(ana, forwards));
    }

    [Fact]
    public async Task What_a_batch_had_ended_is_true_again_once_what_ended_it_is_forgotten()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        UserProfile ben = await Scene.PersonAsync("Ben");
        List<NewMessage> one = await TellAsync(ana);
        await LearnAsync(one, together: 1, isBackwards: false);
        List<NewMessage> many = await TellAsync(ben);
        await LearnAsync(many, _story.Length, isBackwards: false);

        foreach (int corrected in new[] { 5, 8, 12, 15 })
        {
            await ForgetAsync(ana, Scene.Private(ana), one[corrected]);
            await ForgetAsync(ben, Scene.Private(ben), many[corrected]);
        }

        string[] expected = await ShowAsync(ana, one);
        expected.Should().Contain(static line => line.StartsWith("I still live in Faro True", StringComparison.Ordinal))
            .And.Contain(static line => line.StartsWith("I work at Initech True", StringComparison.Ordinal));
        (await ShowAsync(ben, many)).Should().Equal(expected);
    }

    private async Task<List<NewMessage>> TellAsync(UserProfile person)
    {
        var said = new List<NewMessage>();
        foreach (Told told in _story)
        {
            said.Add(await SayAsync(person, Scene.Private(person), told.Text));
        }

        return said;
    }

    private async Task LearnAsync(List<NewMessage> said, int together, bool isBackwards)
    {
        IReadOnlyList<Job> jobs = await Store.Jobs.ClaimAsync(JobKind.Learn, 100, "test", TimeSpan.FromMinutes(1), None);
        LearnedMessage[] learned =
        [
            .. said.Select((message, i) => new LearnedMessage(
                jobs.Single(job => job.Message == message.Id).Id,
                message.Id,
                [Scene.Statement(message.Text, attribute: _story[i].Attribute) with { Corrects = CorrectionOf(_story[i], said) }])),
        ];
        if (isBackwards)
        {
            Array.Reverse(learned);
        }

        foreach (LearnedMessage[] batch in learned.Chunk(together))
        {
            await Store.Learning.CommitLearnedAsync(Scene.Authority(jobs[0].Partition!.Value), batch, None);
        }
    }

    private static Correction? CorrectionOf(Told told, List<NewMessage> said) =>
        told.CorrectsMessage is { } corrected ? new Correction.OfMessage(said[corrected].Id) : told.Corrects;

    /// <summary>Each statement, whether it is shown, and the parts of the story that it rests on.</summary>
    private async Task<string[]> ShowAsync(UserProfile person, List<NewMessage> said)
    {
        SubjectExport all = await Store.Subject.ExportAsync(Scene.Subject(person), None);
        var shown = (await EntriesAsync(person)).Select(static entry => entry.Id).ToHashSet();
        return
        [
            .. all.Entries
                .Select(entry => $"{entry.Quote} {shown.Contains(entry.Id)} {string.Join(',', entry.Sources.Select(id => said.FindIndex(m => m.Id == id)).Order())}")
                .Order(StringComparer.Ordinal),
        ];
    }

    private sealed record Told(string Text, string? Attribute = null, Correction? Corrects = null, int? CorrectsMessage = null);
}
