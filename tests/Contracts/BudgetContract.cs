using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>How much of a group is learned within an hour, on every engine.</summary>
public abstract class BudgetContract : StoreContract
{
    private const int Limit = 60;

    [Fact]
    public async Task A_later_more_important_message_displaces_the_least_important_memory_of_the_hour()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat club = await Scene.GroupAsync("club");
        await FillAsync(ana, club, Limit);
        await LearnAsync(ana, club, "plain talk", .5);
        (await QuotesAsync(ana)).Should().HaveCount(Limit).And.NotContain("plain talk", "of equals the earlier stays");

        await LearnAsync(ana, club, "we meet in Rome", .9);

        (await QuotesAsync(ana)).Should().HaveCount(Limit).And.Contain("we meet in Rome").And.NotContain("fact 59");
        (await Scene.FindTextsAsync(Scene.Audience(ana, club), "59")).Should().Equal(["fact 59"], "the transcript keeps it");
    }

    [Fact]
    public async Task Each_hour_group_and_private_chat_has_its_own_measure()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat club = await Scene.GroupAsync("club");
        await FillAsync(ana, club, Limit);
        await LearnAsync(ana, await Scene.GroupAsync("team"), "in another group", .1);
        await LearnAsync(ana, Scene.Private(ana), "in private", .1);
        Store.Clock.Advance(TimeSpan.FromHours(1));
        await LearnAsync(ana, club, "in the next hour", .1);

        (await QuotesAsync(ana)).Should().Contain(["in another group", "in private", "in the next hour"]);
    }

    [Fact]
    public async Task What_is_said_to_the_bot_weighs_more()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat club = await Scene.GroupAsync("club");
        await FillAsync(ana, club, Limit);

        await LearnAsync(ana, club, "I have a cat", .4, isAddressed: true);

        (await QuotesAsync(ana)).Should().Contain("I have a cat");
    }

    [Fact]
    public async Task What_stays_does_not_depend_on_the_order_of_learning()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat[] clubs = [await Scene.GroupAsync("one"), await Scene.GroupAsync("two")];
        var kept = new List<string[]>();
        for (int i = 0; i < clubs.Length; i++)
        {
            var said = new List<(NewMessage Message, double Importance)>();
            for (int n = 0; n < Limit + 10; n++)
            {
                said.Add((await Scene.SayAsync(ana, clubs[i], $"fact {n}", learn: true), n % 7 / 10.0));
            }

            if (i == 1)
            {
                said.Reverse();
            }

            IReadOnlyList<Job> jobs = await Store.Jobs.ClaimAsync(JobKind.Learn, 100, "test", TimeSpan.FromMinutes(1), None);
            foreach ((NewMessage message, double importance) in said)
            {
                Job job = jobs.Single(candidate => candidate.Message == message.Id);
                ExtractedMemory memory = Scene.Statement(message.Text) with { Importance = importance };
                await Store.Learning.CommitLearnedAsync(
                    Scene.Authority(job.Partition!.Value), [new LearnedMessage(job.Id, message.Id, [memory])], None);
            }

            SubjectExport export = await Store.Subject.ExportAsync(Scene.Subject(ana), None);
            kept.Add([.. export.Entries.Where(entry => entry.Group == clubs[i].Group!.Id).Select(static entry => entry.Quote).Order()]);
        }

        kept[0].Should().HaveCount(Limit);
        kept[1].Should().Equal(kept[0]);
    }

    private async Task FillAsync(UserProfile person, Chat chat, int count)
    {
        for (int i = 0; i < count; i++)
        {
            await LearnAsync(person, chat, $"fact {i}", .5);
        }
    }

    private async Task LearnAsync(UserProfile person, Chat chat, string text, double importance, bool isAddressed = false)
    {
        NewMessage message = Scene.Message(person, chat, text) with { Learn = true, IsAddressed = isAddressed };
        await Store.Transcript.AppendAsync(message, None);
        await Scene.LearnAsync(message, Scene.Statement(text) with { Importance = importance });
    }

    private async Task<IEnumerable<string>> QuotesAsync(UserProfile person) =>
        (await Store.Subject.ListAsync(Scene.Subject(person), new SubjectFilter(0, 100), None)).Entries
            .Select(static entry => entry.Quote);
}
