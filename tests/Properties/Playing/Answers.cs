using System.Text;
using System.Text.Json;
using Confidant.Adapters;
using Confidant.BotHost.Turns;
using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.Properties;

/// <summary>The bot answers: what it recalls, what it makes of it, and what waits to be sent.</summary>
internal sealed class Answers(Stage stage)
{
    private const int MaxRows = 12;
    private const int MaxTurns = 12;
    private const int Plenty = 1_000_000;

    /// <summary>Makes an answer about a message and keeps it back.</summary>
    public async Task AskAsync(Operation.Ask ask)
    {
        Place place = Place.All[ask.Where];
        if (stage.Pick(ask.Message) is not { } wanted || !stage.Situation.IsPresentIn(place))
        {
            return;
        }

        var reader = new Reader(
            place.Group is null ? ReaderKind.Direct : ReaderKind.Group,
            place.Agent,
            ask.Who,
            place.Group,
            stage.Situation.GroupOf(place)?.Epoch ?? 0);
        Audience audience = await stage.World.AudienceAsync(reader, stage.Situation);
        Recollection recollection = await stage.World.Recaller.RecallAsync(
            audience, new RecallQuery(wanted.Canary, Language.English, MaxRows), default);
        SessionWindow window = await stage.World.Store.Transcript.ReadWindowAsync(
            audience, World.ConversationOf(ask.Who, place), stage.World.Now, MaxTurns, default);
        SummaryReading summaries = await stage.World.Store.Summaries.ReadAsync(audience, default);
        UserContext context = await stage.World.Store.Context.ReadAsync(audience, default);
        await CheckPromptAsync(reader, place, wanted, recollection, window, summaries, context);

        List<Said> sources = [.. recollection.Rows.SelectMany(static row => row.Sources).Distinct()
            .Select(id => stage.Situation.Said.Single(said => said.Id == id.Value))];

        // What is announced is answered to nobody.
        Said? answered = stage.Situation.Said.FindLast(said =>
            said.Person == ask.Who && said.Place == place && !said.IsAnnounced && Table.MayRead(stage.Situation, stage.World.Now, reader, said));
        string text = string.Join(' ', recollection.Rows.Select(static row => row.Text).Append(answered?.Text));
        stage.Computed.Add(new Computed(
            reader, audience, recollection.Epochs, place, text, sources, answered, stage.Changes));
    }

    /// <summary>Commits an answer that was made.</summary>
    public async Task AnswerAsync(Operation.Answer answer)
    {
        if (stage.Computed.Count == 0)
        {
            return;
        }

        Computed made = stage.Computed[answer.Which % stage.Computed.Count];
        stage.Computed.Remove(made);
        Guid id = stage.World.Store.Ids.NewId();
        MessageId[] sources = [.. made.Sources.Select(static said => new MessageId(said.Id))];
        MessageId? answered = made.InReplyTo is { } said ? new MessageId(said.Id) : null;
        ConversationKey conversation = World.ConversationOf(made.Reader.Person, made.Place);
        CommitOutcome outcome = await stage.World.CommitAsync(conversation, commit => commit with
        {
            Audience = made.Audience,
            ReadEpochs = made.Epochs,
            Reply = new BotReply(new MessageId(id), made.Text, answered, sources),
            Replies = [new OutboxDraft(conversation, Encoding.UTF8.GetBytes(made.Text), sources)],
        });
        bool holds = IsStillTrue(made);
        Violation.Unless(outcome is not CommitOutcome.Committed || holds, "no answer is committed once what it rests on has changed");
        Violation.Unless(
            outcome is CommitOutcome.Committed || !holds || made.Changes != stage.Changes,
            "an answer is committed where nothing has changed");
        if (outcome is CommitOutcome.Committed committed)
        {
            Keep(made, id, committed.Chunks.Single().Id.Value);
        }
    }

    /// <summary>Shows a person their memories.</summary>
    public async Task ShowAsync(Operation.Show show)
    {
        SubjectPage page = await stage.World.Store.Subject.ListAsync(
            await stage.World.SubjectAsync(show.Who), new SubjectFilter(0, 100), default);
        if (page.Entries.Count == 0)
        {
            return;
        }

        ConversationKey conversation = World.ConversationOf(show.Who, Place.All[0]);
        string text = string.Join(' ', page.Entries.Select(static entry => entry.LosslessRestatement));
        MessageId[] sources = [.. page.Entries.SelectMany(static entry => entry.Sources).Distinct()];
        CommitOutcome outcome = await stage.World.CommitAsync(
            conversation, commit => commit with { Replies = [new OutboxDraft(conversation, Encoding.UTF8.GetBytes(text), sources)] });
        int[] numbers = [.. sources.Select(id => stage.Situation.Said.Single(said => said.Id == id.Value).Number)];
        Say(new Spoken(
            null,
            ((CommitOutcome.Committed)outcome).Chunks.Single().Id.Value,
            null,
            show.Who,
            Place.All[0],
            numbers,
            null,
            Canary.In(text).ToHashSet(),
            stage.World.Now,
            null,
            Waits: true));
    }

    /// <summary>Sends a chunk that waits.</summary>
    public async Task DeliverAsync(Operation.Deliver deliver)
    {
        var waiting = stage.Situation.Spoken.FindAll(static spoken => spoken.Waits).ToList();
        if (waiting.Count == 0)
        {
            return;
        }

        Spoken sent = waiting[deliver.Which % waiting.Count];
        await stage.World.Store.Outbox.RecordSentAsync(
            new OutboxId(sent.Chunk),
            await stage.World.LeaseAsync(World.ConversationOf(sent.Addressee, sent.Place)),
            sent.Id is null ? null : World.NumberOf(sent),
            default);
        stage.Situation = stage.Situation with { Spoken = stage.Situation.Spoken.Replace(sent, sent with { Waits = false }) };
    }

    private bool IsStillTrue(Computed made)
    {
        DateTimeOffset time = stage.World.Now;
        return made.Sources.All(source => stage.Situation.Find(source.Number) is { } now
                && now.Version == source.Version
                && Table.MayKnow(stage.Situation, time, made.Reader, now))
            && (made.InReplyTo is not { } answered
                || (stage.Situation.Find(answered.Number) is { } asked
                    && asked.Version == answered.Version
                    && Table.IsLive(asked, time)));
    }

    private void Keep(Computed made, Guid id, long chunk)
    {
        var spoken = new Spoken(
            id,
            chunk,
            made.Reader,
            made.Reader.Person,
            made.Place,
            [.. made.Sources.Select(static said => said.Number)],
            made.InReplyTo?.Number,
            Canary.In(made.Text).ToHashSet(),
            stage.World.Now,
            null,
            Waits: true);
        Say(spoken with { ExpiresAt = stage.Situation.ExpiryOfNew(spoken) });
    }

    private void Say(Spoken spoken) => stage.Situation = stage.Situation with { Spoken = stage.Situation.Spoken.Add(spoken) };

    /// <summary>The prompt holds nothing that its audience may not read.</summary>
    private async Task CheckPromptAsync(
        Reader reader,
        Place place,
        Said wanted,
        Recollection recollection,
        SessionWindow window,
        SummaryReading summaries,
        UserContext context)
    {
        (TurnScene scene, IncomingMessage message) = await stage.World.ArriveAsync(
            stage.Situation, wanted with { Person = reader.Person, Place = wanted.Post is null ? wanted.Place : place }, stage.World.Now, "bot");
        Prompt prompt = PromptBuilder.Build(
            scene, message with { BareText = "" }, [], recollection, new SessionContext(window, [], null), summaries) with
        {
            Context = context,
        };
        string words = JsonSerializer.Serialize(prompt) + string.Concat(PromptBuilder.ToMessages(prompt, Plenty).Select(static m => m.Text));
        var allowed = stage.Situation.Said
            .Where(said => Table.MayKnow(stage.Situation, stage.World.Now, reader, said))
            .Select(static said => said.Canary)
            .ToHashSet();
        Violation.IfAny(Canary.In(words).Except(allowed), $"a prompt for {reader} holds only what its audience may read");
    }
}
