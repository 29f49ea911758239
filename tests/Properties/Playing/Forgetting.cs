using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.Properties;

/// <summary>People forget what they said: at once, behind a button, or with an undo.</summary>
internal sealed class Forgetting(Stage stage)
{
    /// <summary>Forgets a topic.</summary>
    public async Task ForgetAsync(Operation.ForgetTopic forget)
    {
        if (stage.Pick(forget.Message) is not { } said)
        {
            return;
        }

        IReadOnlyList<IReadOnlyList<string>> readings =
            [World.Analyzer.Terms(said.Canary, Language.English), World.Analyzer.Terms(said.Canary, Language.Spanish)];
        await ForgetAsync(
            forget.Who, new ForgetSelection.Topic(readings), other => other.Canary == said.Canary, other => other.Canary == said.Canary);
        Mark(forget.Who, said.Canary);
    }

    /// <summary>Forgets one message.</summary>
    public Task ForgetAsync(Operation.ForgetMessage forget) => stage.Pick(forget.Message) is { } said
        ? ForgetAsync(
            forget.Who,
            new ForgetSelection.Messages([new MessageId(said.Id)]),
            other => other.Number == said.Number,
            static _ => false)
        : Task.CompletedTask;

    /// <summary>Forgets the last message of a place.</summary>
    public Task ForgetAsync(Operation.ForgetLast forget)
    {
        Place place = Place.All[forget.Where];
        int last = stage.Situation.Said.FindLast(said =>
            said.Person == forget.Who && said.Place == place && Table.IsLive(said, stage.World.Now))?.Number ?? 0;
        return ForgetAsync(
            forget.Who,
            new ForgetSelection.Last(World.ConversationOf(forget.Who, place)),
            said => said.Number == last,
            static _ => false);
    }

    /// <summary>Forgets what was said in a place.</summary>
    public Task ForgetAsync(Operation.ForgetHere forget)
    {
        Place place = Place.All[forget.Where];
        return ForgetAsync(
            forget.Who,
            new ForgetSelection.Here(World.ConversationOf(forget.Who, place)),
            said => said.Place == place,
            said => said.Place == place,
            spoken => spoken.Place == place);
    }

    /// <summary>Forgets everything.</summary>
    public async Task ForgetAsync(Operation.ForgetAll forget)
    {
        await ForgetAsync(forget.Who, new ForgetSelection.All(), static _ => true, static _ => true, static _ => true);
        Mark(forget.Who, canary: null);
        PersonState settings = stage.Situation.Settings[forget.Who];
        stage.ForgottenChoices.Add((forget.Who, settings.OnlyTag, settings.WithoutTag, settings.Since));
        stage.ForgottenPersonas.UnionWith(stage.Situation.Personas.Where(persona => persona.Person == forget.Who).Select(static persona => persona.Key));
        stage.Disconnected.UnionWith(stage.Situation.Feeds.Where(feed => feed.Person == forget.Who).Select(static feed => feed.Id));
        stage.Situation = stage.Situation with
        {
            Feeds = stage.Situation.Feeds.RemoveAll(feed => feed.Person == forget.Who),
            Settings = stage.Situation.Settings.SetItem(forget.Who, settings.WithoutChoice()),
            Personas = stage.Situation.Personas.RemoveAll(persona => persona.Person == forget.Who),
        };
        List<KeyValuePair<(int Person, int Handle), DateTimeOffset>> gone = [.. stage.Situation.Claims.Where(claim => claim.Key.Person == forget.Who)];
        stage.ForgottenClaims.UnionWith(gone);
        stage.Situation = stage.Situation with { Claims = stage.Situation.Claims.RemoveRange(gone.Select(static claim => claim.Key)) };
    }

    /// <summary>Shows a button that holds words of a message, to its author.</summary>
    public async Task OfferAsync(Operation.OfferForget offer)
    {
        if (stage.Pick(offer.Message) is not { } said)
        {
            return;
        }

        ConversationKey conversation = World.ConversationOf(said.Person, Place.All[0]);
        UserProfile profile = await stage.World.ProfileAsync(said.Person);
        await stage.World.CommitAsync(conversation, commit => commit with
        {
            Buttons =
            [
                new ButtonDraft(
                    Guid.NewGuid().ToString("N"), profile.Id, conversation, "forget", said.Canary, stage.World.Now.AddHours(24)),
            ],
        });
        stage.Situation = stage.Situation with { Buttons = stage.Situation.Buttons.Add((said.Person, said.Canary)) };
    }

    /// <summary>Forgets a message with an undo, where it is one's own.</summary>
    public async Task HideAsync(Operation.Hide hide)
    {
        if (stage.Pick(hide.Message) is not { } said)
        {
            return;
        }

        await stage.World.ApplyAsync(
            hide.Who, new TurnEffect.SoftForget(await stage.World.SubjectAsync(hide.Who), new MessageId(said.Id)));
        if (said.Person == hide.Who && said.HiddenAt is null)
        {
            stage.Replace(said with { HiddenAt = stage.World.Now, Version = said.Version + 1 });
            stage.DropReplies(new HashSet<int> { said.Number }, answersToo: true);
            stage.Changes++;
        }
    }

    /// <summary>Brings a message back that was forgotten with an undo.</summary>
    public async Task UndoAsync(Operation.Undo undo)
    {
        if (stage.Situation.Said.FindAll(static said => said.HiddenAt is not null) is not { Count: > 0 } hidden)
        {
            return;
        }

        Said said = hidden[undo.Which % hidden.Count];
        SubjectAuthority subject = await stage.World.SubjectAsync(undo.Who);
        bool isPossible = said.Person == undo.Who && said.HiddenAt > stage.World.Now - TimeSpan.FromMinutes(10);
        Violation.Unless(
            await stage.World.Store.Subject.CanUndoForgetAsync(subject, new MessageId(said.Id), default) == isPossible,
            $"the forget of message {said.Number} can {(isPossible ? "" : "not ")}be undone by {World.NameOf(undo.Who)}");
        if (isPossible)
        {
            await stage.World.ApplyAsync(undo.Who, new TurnEffect.UndoForget(subject, new MessageId(said.Id)));
            stage.Replace(said with { HiddenAt = null, Version = said.Version + 1 });
            stage.Changes++;
        }
    }

    private void Mark(int who, string? canary) => stage.Situation = stage.Situation with
    {
        Marks = stage.Situation.Marks.Add(new ForgetMark(
            who, canary, stage.World.Now, Lasts: stage.Situation.Personas.Exists(persona => persona.Person == who))),
    };

    private async Task ForgetAsync(
        int who,
        ForgetSelection selection,
        Func<Said, bool> covers,
        Func<Said, bool> coversWaiting,
        Func<Spoken, bool>? coversSpoken = null)
    {
        DateTimeOffset now = stage.World.Now;
        List<Said> gone = [.. stage.Situation.Said.Where(said => said.Person == who && covers(said))];
        int shown = gone.Count(said => Table.IsLive(said, now));
        ForgetPreview preview = await stage.World.Store.Subject.PreviewForgetAsync(
            await stage.World.SubjectAsync(who), selection, default);
        Violation.Unless(preview.Messages == shown, $"a preview counts {shown} messages of {World.NameOf(who)}, not {preview.Messages}");
        await stage.World.ApplyAsync(who, new TurnEffect.Forget(await stage.World.SubjectAsync(who), selection, default));
        stage.Erase(gone.Select(static said => said.Number).ToHashSet());
        gone.ForEach(said => stage.Forgotten[said.Number] = said);
        stage.Situation = stage.Situation with
        {
            Buttons = stage.Situation.Buttons.RemoveAll(button => button.Person == who),

            // What was said to somebody in particular goes too, whatever it rests on.
            Spoken = stage.Situation.Spoken.RemoveAll(spoken =>
                spoken.Id is not null && spoken.Addressee == who && coversSpoken?.Invoke(spoken) == true),
            Waiting = stage.Situation.Waiting.ConvertAll(waiting =>
                waiting.Said.Person == who && coversWaiting(waiting.Said) ? waiting with { IsCovered = true } : waiting),
        };
    }
}
