using System.Collections.Immutable;
using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.Properties;

/// <summary>People decide about their words: scope, sharing, forgetting, retention.</summary>
internal sealed class Rights(Stage stage)
{
    /// <summary>Gives a message another scope, where it is one's own.</summary>
    public async Task RescopeAsync(Operation.Rescope rescope)
    {
        if (stage.Pick(rescope.Message) is not { } said)
        {
            return;
        }

        await stage.World.ApplyAsync(rescope.Who, new TurnEffect.ChangeScope(
            await stage.World.SubjectAsync(rescope.Who),
            new ScopeSelection.Messages([new MessageId(said.Id)]),
            (PrivacyScope)(int)rescope.Scope));
        if (said.Person == rescope.Who)
        {
            Rescope([said], rescope.Scope);
        }
    }

    /// <summary>Shares from now on, or no more.</summary>
    public async Task ShareAsync(Operation.Share share)
    {
        await stage.World.ApplyAsync(
            share.Who, new TurnEffect.SetSharing(await stage.World.SubjectAsync(share.Who), share.Enabled));
        stage.Situation = stage.Situation with
        {
            Settings = Set(share.Who, settings => settings with { IsSharing = share.Enabled }),
            Waiting = stage.Situation.Waiting.ConvertAll(waiting =>
                waiting.Said.Person == share.Who && !share.Enabled ? waiting with { WasSharing = false } : waiting),
        };
    }

    /// <summary>Takes back what is shared.</summary>
    public async Task UnshareAsync(Operation.Unshare unshare)
    {
        Openness scope = unshare.ToOrigin ? Openness.Group : Openness.Private;
        await stage.World.ApplyAsync(unshare.Who, new TurnEffect.ChangeScope(
            await stage.World.SubjectAsync(unshare.Who), new ScopeSelection.AllShared(), (PrivacyScope)(int)scope));
        Rescope(
            [.. stage.Situation.Said.Where(said => said.Person == unshare.Who && said.Scope == Openness.Everywhere)], scope);
    }

    /// <summary>Forgets a topic.</summary>
    public Task ForgetAsync(Operation.ForgetTopic forget)
    {
        if (stage.Pick(forget.Message) is not { } said)
        {
            return Task.CompletedTask;
        }

        IReadOnlyList<IReadOnlyList<string>> readings =
            [World.Analyzer.Terms(said.Canary, Language.English), World.Analyzer.Terms(said.Canary, Language.Spanish)];
        return ForgetAsync(
            forget.Who, new ForgetSelection.Topic(readings), other => other.Canary == said.Canary, other => other.Canary == said.Canary);
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
    public Task ForgetAsync(Operation.ForgetAll forget) =>
        ForgetAsync(forget.Who, new ForgetSelection.All(), static _ => true, static _ => true, static _ => true);

    /// <summary>Makes something the one goal of a person, or forgets that they have any.</summary>
    public async Task SetGoalAsync(Operation.SetGoal set)
    {
        Place place = Place.All.Single(place => place.Agent == set.Agent && place.Group is null);
        DateTimeOffset now = stage.World.Now;
        string? canary = set.HasOne ? stage.NextCanary() : null;
        Guid? id = await stage.World.SetGoalAsync(set.Who, place, canary);
        List<Said> gone = [.. stage.Situation.Said.Where(said => said.Person == set.Who
            && said is { IsContext: true, Phrase.Fact: null }
            && (said.ExpiresAt is not { } expiry || expiry > now))];
        stage.Erase(gone.Select(static said => said.Number).ToHashSet());
        gone.ForEach(said => stage.Forgotten[said.Number] = said);
        if (gone.Count > 0)
        {
            stage.Situation = stage.Situation with { Buttons = stage.Situation.Buttons.RemoveAll(button => button.Person == set.Who) };
        }

        if (canary is not null)
        {
            var said = new Said
            {
                Number = stage.NextNumber(),
                Id = id!.Value,
                Person = set.Who,
                Place = place,
                Epoch = 0,
                Scope = Openness.Private,
                Canary = canary,
                Phrase = Phrase.Goal,
                SaidAt = now,
                ExpiresAt = stage.Situation.ExpiryOf(place, set.Who, now),
                IsLearned = true,
                IsSet = true,
            };
            stage.Situation = stage.Situation with { Said = stage.Situation.Said.Add(said) };
            stage.EverSaid.Add(said);
        }
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

    /// <summary>Sets how long a person's words are kept, those that are there included.</summary>
    public async Task RetainAsync(Operation.Retain retain)
    {
        int? days = retain.Days == 0 ? null : retain.Days;
        await stage.World.ApplyAsync(retain.Who, new TurnEffect.SetRetention(await stage.World.SubjectAsync(retain.Who), days));
        stage.Situation = stage.Situation with { Settings = Set(retain.Who, settings => settings with { RetentionDays = days }) };
        Expire(said => said.Person == retain.Who, spoken => spoken.Addressee == retain.Who);
    }

    /// <summary>Sets how long a group's words are kept, those that are there included.</summary>
    public async Task RetainAsync(Operation.RetainGroup retain)
    {
        Place place = Place.All[retain.Where];
        if (stage.Situation.GroupOf(place) is not { IsActive: true } group)
        {
            return;
        }

        int? days = retain.Days == 0 ? null : retain.Days;
        GroupContext context = await stage.World.GroupAsync(place, group.IsPublic);
        await stage.World.ApplyAsync(0, new TurnEffect.SetGroupRetention(
            await stage.World.SubjectAsync(0), context.Id, World.AgentOf(place), days));
        stage.Situation = stage.Situation with
        {
            Groups = stage.Situation.Groups.SetItem(place.Group!.Value, group with { RetentionDays = days }),
        };
        Expire(said => said.Place == place, spoken => spoken.Place == place);
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

    /// <summary>Objects to what another said about oneself, where something is listed.</summary>
    public async Task ObjectAsync(Operation.Object objection)
    {
        SubjectAuthority subject = await stage.World.SubjectAsync(objection.Who);
        SaidAboutPage page = await stage.World.Store.Subject.ListAboutAsync(subject, new SubjectFilter(0, 100), default);
        if (page.Entries.Count == 0)
        {
            return;
        }

        SaidAboutEntry entry = page.Entries[objection.Which % page.Entries.Count];
        await stage.World.ApplyAsync(objection.Who, new TurnEffect.RaiseObjection(subject, entry.Id));
        foreach (MessageId source in entry.Sources)
        {
            Said said = stage.Situation.Said.Single(candidate => candidate.Id == source.Value);
            stage.Replace(said with { Scope = Openness.Private, Objection = Objection.Raised, Version = said.Version + 1 });
            stage.DropReplies(new HashSet<int> { said.Number }, answersToo: true);
            stage.Changes++;
        }
    }

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

    /// <summary>Sets when messages and replies run out; what has run out stays so.</summary>
    private void Expire(Func<Said, bool> concerns, Func<Spoken, bool> concernsReply)
    {
        DateTimeOffset now = stage.World.Now;
        HashSet<int> concerned = [.. stage.Situation.Said.Where(concerns).Select(static said => said.Number)];
        stage.Situation = stage.Situation with
        {
            Said = stage.Situation.Said.ConvertAll(said => concerned.Contains(said.Number) && !(said.ExpiresAt <= now)
                ? said with { ExpiresAt = stage.Situation.ExpiryOf(said.Place, said.Person, said.SaidAt) }
                : said),
        };
        stage.Situation = stage.Situation with
        {
            Spoken = stage.Situation.Spoken.ConvertAll(spoken => spoken.Id is not null
                && !(spoken.ExpiresAt <= now)
                && (concernsReply(spoken) || spoken.Sources.Any(concerned.Contains) || (spoken.InReplyTo is { } answered && concerned.Contains(answered)))
                    ? spoken with { ExpiresAt = stage.Situation.ExpiryOf(spoken) }
                    : spoken),
        };
        stage.Changes++;
    }

    private void Rescope(IReadOnlyList<Said> messages, Openness asked)
    {
        foreach (Said said in messages.Where(static said => !said.IsAnnounced))
        {
            Openness scope = asked == Openness.Group && said.Place.Group is null ? Openness.Private : asked;
            if (said.Objection != Objection.None)
            {
                stage.Replace(said with { Objection = asked == Openness.Private ? Objection.RaisedAndPrivate : Objection.Raised });
                continue;
            }

            if (scope == said.Scope)
            {
                continue;
            }

            stage.Replace(said with { Scope = scope, Version = said.Version + 1 });
            stage.DropReplies(new HashSet<int> { said.Number }, answersToo: scope < said.Scope);
            stage.Changes++;
        }
    }

    private ImmutableList<PersonState> Set(int who, Func<PersonState, PersonState> change) =>
        stage.Situation.Settings.SetItem(who, change(stage.Situation.Settings[who]));
}
