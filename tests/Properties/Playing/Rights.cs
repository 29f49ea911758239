using System.Collections.Immutable;
using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.Properties;

/// <summary>People decide about their words: scope, sharing, objection, retention.</summary>
internal sealed class Rights(Stage stage)
{
    /// <summary>Gives a message another scope, where it is one's own.</summary>
    public async Task RescopeAsync(Operation.Rescope rescope)
    {
        // No list offers to open a post that is not learned from: it is taken in first.
        if (stage.Pick(rescope.Message) is not { } said || (said.Post is { Verdict: not NotLearned.No } && rescope.Scope != Openness.Private))
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
            Settings = Set(share.Who, settings => settings with
            {
                IsSharing = share.Enabled,
                SharingSince = settings.IsSharing ? settings.SharingSince : stage.World.Now,
            }),
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
                ExpiresAt = stage.Situation.ExpiryOfNew(place, set.Who, now),
                IsLearned = true,
                IsSet = true,
            };
            stage.Situation = stage.Situation with { Said = stage.Situation.Said.Add(said) };
            stage.EverSaid.Add(said);
        }
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

            Post? post = said.Post is { } known ? known with { IsMarkedPrivate = scope == Openness.Private } : null;
            if (scope == said.Scope)
            {
                stage.Replace(said with { Post = post });
                continue;
            }

            stage.Replace(said with { Scope = scope, Post = post, Version = said.Version + 1 });
            stage.DropReplies(new HashSet<int> { said.Number }, answersToo: scope < said.Scope);
            stage.Changes++;
        }
    }

    private ImmutableList<PersonState> Set(int who, Func<PersonState, PersonState> change) =>
        stage.Situation.Settings.SetItem(who, change(stage.Situation.Settings[who]));
}
