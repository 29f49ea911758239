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
        int last = stage.Situation.Said.FindLast(said => said.Person == forget.Who && said.Place == place)?.Number ?? 0;
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
            said => said.Place == place);
    }

    /// <summary>Forgets everything.</summary>
    public Task ForgetAsync(Operation.ForgetAll forget) =>
        ForgetAsync(forget.Who, new ForgetSelection.All(), static _ => true, static _ => true);

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

    /// <summary>Sets how long a person's words are kept from now on.</summary>
    public Task RetainAsync(Operation.Retain retain)
    {
        int? days = retain.Days == 0 ? null : retain.Days;
        stage.Situation = stage.Situation with { Settings = Set(retain.Who, settings => settings with { RetentionDays = days }) };
        return Task.CompletedTask;
    }

    private async Task ForgetAsync(int who, ForgetSelection selection, Func<Said, bool> covers, Func<Said, bool> coversWaiting)
    {
        List<Said> gone = [.. stage.Situation.Said.Where(said => said.Person == who && covers(said))];
        ForgetPreview preview = await stage.World.Store.Subject.PreviewForgetAsync(
            await stage.World.SubjectAsync(who), selection, default);
        Violation.Unless(preview.Messages == gone.Count, $"a preview counts {gone.Count} messages of {World.NameOf(who)}");
        await stage.World.ApplyAsync(who, new TurnEffect.Forget(await stage.World.SubjectAsync(who), selection, default));
        stage.Erase(gone.Select(static said => said.Number).ToHashSet());
        gone.ForEach(said => stage.Forgotten[said.Number] = said);
        stage.Situation = stage.Situation with
        {
            Buttons = stage.Situation.Buttons.RemoveAll(button => button.Person == who),
            Waiting = stage.Situation.Waiting.ConvertAll(waiting =>
                waiting.Said.Person == who && coversWaiting(waiting.Said) ? waiting with { IsCovered = true } : waiting),
        };
    }

    private void Rescope(IReadOnlyList<Said> messages, Openness asked)
    {
        foreach (Said said in messages)
        {
            Openness scope = asked == Openness.Group && said.Place.Group is null ? Openness.Private : asked;
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
