using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Properties;

/// <summary>Everybody sees their own words, all of them and nobody else's, with their scope.</summary>
internal sealed class SubjectChecks(World world, Stage stage)
{
    private readonly DateTimeOffset _now = world.Now;

    /// <summary>Checks list, export, counts, previews and what "that" means, for everybody.</summary>
    public async Task CheckAsync()
    {
        for (int person = 0; person < Situation.People; person++)
        {
            SubjectAuthority subject = await world.SubjectAsync(person);
            List<Said> live = [.. stage.Situation.Said.Where(said => said.Person == person && Table.IsLive(said, _now))];
            await CheckExportAsync(person, subject, live);
            await CheckListAsync(person, subject, live);
            int shared = await world.Store.Subject.CountSharedAsync(subject, default);
            Violation.Unless(
                shared == live.Count(static said => said is { Scope: Openness.Everywhere, IsAnnounced: false }), $"{World.NameOf(person)} is told how much is shared");
            await CheckPreviewAsync(person, subject, live);
            await CheckMeantAsync(person, subject, live);
            await CheckContextAsync(person, subject, live);
            await CheckAboutAsync(person, subject);
            await CheckClaimsAsync(person, subject);
        }
    }

    private async Task CheckExportAsync(int person, SubjectAuthority subject, List<Said> live)
    {
        SubjectExport export = await world.Store.Subject.ExportAsync(subject, default);
        Violation.Unless(
            export.Messages.OrderBy(static message => message.Id.Value)
                .Select(static message => (message.Id.Value, message.Text, (Openness)(int)message.Scope))
                .SequenceEqual(live.OrderBy(static said => said.Id).Select(static said => (said.Id, said.Kept, said.Scope))),
            $"{World.NameOf(person)}'s export has their messages, all of them and no others");
        CheckEntries(person, export.Entries, live);
    }

    private async Task CheckListAsync(int person, SubjectAuthority subject, List<Said> live)
    {
        SubjectPage page = await world.Store.Subject.ListAsync(subject, new SubjectFilter(0, 100), default);
        CheckEntries(person, page.Entries, live);
        Violation.Unless(page.Total == page.Entries.Count, "the count is that of the visible entries");
        var listed = page.Entries.SelectMany(static entry => entry.Sources).Select(static id => id.Value).ToHashSet();
        Violation.IfAny(
            live.Where(said => said.IsLearned && said.States && said.Phrase.Fact is null && !listed.Contains(said.Id))
                .Select(static said => said.Number),
            $"{World.NameOf(person)} is shown what was learned");

        // What was said elsewhere, or under another scope, neither ends nor doubles a fact.
        Violation.IfAny(
            live.Where(said => said.IsLearned && said.States && said.Phrase.Fact is not null && !listed.Contains(said.Id) && !HasRival(said))
                .Select(static said => said.Number),
            $"a fact of {World.NameOf(person)} ends only by one of the same scope key");
    }

    private static void CheckEntries(int person, IReadOnlyList<MemoryEntry> entries, List<Said> live)
    {
        foreach (MemoryEntry entry in entries)
        {
            foreach (MessageId source in entry.Sources)
            {
                Said? said = live.Find(candidate => candidate.Id == source.Value);
                Violation.Unless(said is not null, $"an entry of {World.NameOf(person)} rests on their own live messages");
                Violation.Unless((Openness)(int)entry.Scope <= said!.Scope, $"the entry of message {said.Number} is no more open than it");
            }

            string[] words = [.. live.Where(said => entry.Sources.Any(id => id.Value == said.Id)).Select(static said => said.Canary)];
            string[] texts = [entry.LosslessRestatement, entry.Quote, entry.Location ?? "", .. entry.Keywords, .. entry.Persons, .. entry.Entities];
            Violation.IfAny(texts.SelectMany(Canary.In).Except(words), $"an entry of {World.NameOf(person)} holds words of its sources only");
        }
    }

    /// <summary>Whether another message, then or now, may have taken the place of a fact: same place, same fact.</summary>
    private bool HasRival(Said said) => said.Version > 0 || stage.EverSaid.Any(other => other.Number != said.Number
        && other.Person == said.Person
        && (other.Place == said.Place || (said.IsContext && other.Place.Group is null))
        && other.Phrase.Fact == said.Phrase.Fact);

    private async Task CheckContextAsync(int person, SubjectAuthority subject, List<Said> live)
    {
        UserContext context = await world.Store.Context.ReadAsync(subject, default);
        var own = live.Where(static said => said.IsContext).ToDictionary(static said => said.Id);
        foreach (ContextValue value in context.Values)
        {
            Violation.Unless(
                value.Sources.All(source => own.ContainsKey(source.Value)), $"{World.NameOf(person)}'s context is of their own live words");
            Violation.IfAny(
                Canary.In(value.Statement + value.Text).Except(value.Sources.Select(source => own[source.Value].Canary)),
                $"a value of {World.NameOf(person)}'s holds words of its sources only");
            Violation.Unless(
                value.Sources.All(source => (int)value.Scope <= (int)own[source.Value].Scope), "a value is no more open than its message");
        }

        var read = context.Values.SelectMany(static value => value.Sources).Select(static id => id.Value).ToHashSet();
        Violation.IfAny(
            own.Values.Where(said => said.Phrase.Fact is null && !read.Contains(said.Id)).Select(static said => said.Number),
            $"{World.NameOf(person)} is shown all of their context");
        Violation.Unless(context.Patterns.Messages == live.Count(static said => !said.IsAnnounced && said.Post is null), $"{World.NameOf(person)}'s own messages are counted");
    }

    private async Task CheckAboutAsync(int person, SubjectAuthority subject)
    {
        SaidAboutPage page = await world.Store.Subject.ListAboutAsync(subject, new SubjectFilter(0, 100), default);
        List<Said> readable = [.. stage.Situation.Said.Where(said => Table.MayReadAbout(stage.Situation, _now, person, said))];
        foreach (SaidAboutEntry entry in page.Entries)
        {
            Violation.Unless(
                entry.Sources.All(source => readable.Exists(said => said.Id == source.Value)),
                $"{World.NameOf(person)} is shown what others said about them only where their group may read it");
            Violation.IfAny(
                Canary.In(entry.LosslessRestatement).Except(readable.Select(static said => said.Canary)),
                $"what others said about {World.NameOf(person)} holds words of its sources only");
        }
    }

    private async Task CheckClaimsAsync(int person, SubjectAuthority subject)
    {
        CheckClaims([person], await world.Store.Claims.ListAsync(subject, default));
        CheckClaims([.. stage.Situation.ProfilesOf(person)], await world.Store.Claims.ListOfPersonAsync(subject, default));
    }

    private void CheckClaims(int[] people, IReadOnlyList<IdentityClaim> listed) => Violation.Unless(
        listed.Select(static claim => claim.Value.Text).Order(StringComparer.Ordinal).SequenceEqual(stage.Situation.Claims.Keys
            .Where(claim => people.Contains(claim.Person)).Select(static claim => Claiming.ValueOf(claim.Handle).Text).Order(StringComparer.Ordinal)),
        $"the claims of {string.Join(" and ", people.Select(World.NameOf))} are listed, and no others");

    private async Task CheckPreviewAsync(int person, SubjectAuthority subject, List<Said> live)
    {
        ForgetPreview preview = await world.Store.Subject.PreviewForgetAsync(subject, new ForgetSelection.All(), default);
        Violation.Unless(preview.Messages == live.Count, $"a preview counts {World.NameOf(person)}'s own messages");
        Violation.IfAny(
            preview.Samples.SelectMany(Canary.In).Except(live.Select(static said => said.Canary)),
            $"a preview shows {World.NameOf(person)} their own live words only");
    }

    private async Task CheckMeantAsync(int person, SubjectAuthority subject, List<Said> live)
    {
        foreach (Place place in Place.All)
        {
            Said? last = live.FindLast(said => said.Place == place && !said.Kept.EndsWith('?')) ?? live.FindLast(said => said.Place == place);
            MessageId? meant = await world.Store.Transcript.FindMeantAsync(
                subject, World.ConversationOf(person, place), null, null, default);
            Violation.Unless(meant?.Value == last?.Id, $"\"that\" means {World.NameOf(person)}'s own last message in {place}");
        }
    }
}
