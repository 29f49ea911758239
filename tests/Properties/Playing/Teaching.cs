using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.Properties;

/// <summary>People make personas, let them learn, and delete them.</summary>
internal sealed class Teaching(Stage stage, Minding minding, Feeding feeding, Syncing syncing)
{
    /// <summary>Makes a persona.</summary>
    public async Task MakeAsync(Operation.MakePersona make)
    {
        SubjectAuthority subject = await stage.World.SubjectAsync(make.Who);
        string name = stage.NextCanary();
        await feeding.TryAsync(new TurnEffect.CreatePersona(subject, name, "friend"), isPossible: true);
        minding.EnsureSelf(make.Who);
        UserPersona made = (await stage.World.Store.Personas.ListAsync(subject, default)).Single(persona => persona.Name == name);
        minding.Add(new OwnPersona(make.Who, made.Id.Value, name, stage.World.Now));
    }

    /// <summary>Deletes a persona, or empties the person's own.</summary>
    public async Task DeleteAsync(Operation.DeletePersona delete)
    {
        if (minding.Pick(delete.Who, delete.Which) is { } persona)
        {
            SubjectAuthority subject = await stage.World.SubjectAsync(delete.Who);
            await feeding.TryAsync(new TurnEffect.DeletePersona(subject, new PersonaId(persona.Number)), isPossible: true);
            if (persona.Number == OwnPersona.Self)
            {
                minding.Empty(persona);
                return;
            }

            minding.Remove(persona);
            stage.ForgottenPersonas.Add(persona.Key);
        }
    }

    /// <summary>Lets a persona learn, or not.</summary>
    public async Task LetLearnAsync(Operation.LetLearn let)
    {
        if (minding.Pick(let.Who, let.Which) is { } persona)
        {
            SubjectAuthority subject = await stage.World.SubjectAsync(let.Who);
            await feeding.TryAsync(
                new TurnEffect.SetPersonaLearning(subject, new PersonaId(persona.Number), let.IsEnabled), isPossible: true);
            minding.Set(persona, let.IsEnabled);
        }
    }

    /// <summary>Lets personas of its owner's learn from a feed: all the others, and <c>self</c> where it is to.</summary>
    public async Task TeachAsync(Operation.Teach teach)
    {
        if (feeding.Pick(teach.Which) is not { } feed)
        {
            return;
        }

        List<OwnPersona> asked =
            [.. stage.Situation.Personas.Where(persona => persona.Person == feed.Person && (teach.UpdatesSelf || persona.Number != OwnPersona.Self))];
        int[] learners = [.. asked.Where(static persona => persona.Learns).Select(static persona => persona.Number)];
        List<Said> posts =
        [
            .. stage.Situation.Said.Where(said => said.Person == feed.Person && said is { Learns: true, IsSealed: false }
                && said.Post is { IsLeftBehind: false } post && post.Account == feed.Account && Table.IsLive(said, stage.World.Now)),
        ];
        var wishes = new LearningWishes(
            [.. asked.Where(static persona => persona.Number != OwnPersona.Self).Select(static persona => new PersonaId(persona.Number))],
            teach.UpdatesSelf,
            IncludeAnalytics: true,
            SentimentWeight: 0);
        SyncRun run = await syncing.LearnAsync(feed, wishes);
        Violation.Unless(
            run.Counts.Learned == (learners.Length == 0 ? 0 : posts.Count),
            $"personas of {World.NameOf(feed.Person)} learn from what they may read, {posts.Count} posts, not {run.Counts.Learned}");
        minding.Teach(posts, learners);
    }
}
