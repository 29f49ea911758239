using Confidant.Memory;

namespace Confidant.Properties;

/// <summary>What personas keep in mind, and how posts are judged anew once their person decides otherwise.</summary>
internal sealed class Minding(Stage stage)
{
    /// <summary>A persona of a person's; null where they have none.</summary>
    public OwnPersona? Pick(int person, int which)
    {
        List<OwnPersona> own = [.. stage.Situation.Personas.Where(persona => persona.Person == person)];
        return own.Count == 0 ? null : own[which % own.Count];
    }

    /// <summary>Gives a person the persona that stands for them, where they have none.</summary>
    public void EnsureSelf(int person)
    {
        if (!stage.Situation.Personas.Exists(persona => persona.Person == person))
        {
            Add(new OwnPersona(person, OwnPersona.Self, PersonaLimits.SelfName, stage.World.Now));
        }
    }

    /// <summary>Notes a persona.</summary>
    public void Add(OwnPersona persona) => stage.Situation = stage.Situation with { Personas = stage.Situation.Personas.Add(persona) };

    /// <summary>Lets a persona learn, or not.</summary>
    public void Set(OwnPersona persona, bool learns)
    {
        stage.Situation = stage.Situation with { Personas = stage.Situation.Personas.Replace(persona, persona with { Learns = learns }) };
        if (learns && persona.Number == OwnPersona.Self)
        {
            JudgeAll(persona.Person);
        }
    }

    /// <summary>Lets a persona forget what it learned.</summary>
    public void Empty(OwnPersona persona) => stage.Situation = stage.Situation with
    {
        Said = stage.Situation.Said.ConvertAll(said => said.Person == persona.Person && said.Post is { } post
            ? said with { Post = post with { Minds = post.Minds.Remove(persona.Number) } }
            : said),
    };

    /// <summary>Takes a persona away with what it learned.</summary>
    public void Remove(OwnPersona persona)
    {
        Empty(persona);
        stage.Situation = stage.Situation with { Personas = stage.Situation.Personas.Remove(persona) };
    }

    /// <summary>Lets personas learn from posts.</summary>
    public void Teach(IEnumerable<Said> posts, IReadOnlyList<int> personas)
    {
        foreach (Said said in posts)
        {
            stage.Replace(said with { Post = said.Post! with { Minds = said.Post.Minds.Union(personas) } });
        }
    }

    /// <summary>Leaves one post out, or takes it in.</summary>
    public void Choose(Said said, bool isLearned)
    {
        Said chosen = said with { Post = said.Post! with { Chosen = isLearned } };
        if (PostRules.JudgeKept(stage.Situation, chosen) == said.Post!.Verdict)
        {
            stage.Replace(chosen);
        }
        else
        {
            Settle(chosen);
        }
    }

    /// <summary>Judges all of a person's posts by what holds now. Of many, those that are left out are so at once, and those that are taken
    /// in wait.</summary>
    public void JudgeAll(int person)
    {
        List<Said> changed =
        [
            .. stage.Situation.Said.Where(said => said.Person == person && said.Post is { } post
                && PostRules.JudgeKept(stage.Situation, said) != post.Verdict),
        ];
        foreach (Said said in changed)
        {
            bool waits = changed.Count > PropertyStore.PostsAtOnce;
            if (!waits || PostRules.JudgeKept(stage.Situation, said) != NotLearned.No)
            {
                Settle(said);
            }

            if (waits)
            {
                Said present = stage.Situation.Find(said.Number)!;
                stage.Replace(present with { Post = present.Post! with { IsUnsettled = true } });
            }
        }
    }

    /// <summary>Settles the posts that wait for it.</summary>
    public void SettleAll()
    {
        foreach (Said said in stage.Situation.Said.Where(static said => said.Post is { IsUnsettled: true }))
        {
            Settle(said);
        }
    }

    private void Settle(Said said)
    {
        Said settled = PostRules.Place(said, PostRules.JudgeKept(stage.Situation, said));
        bool staysShared = said is { Scope: Openness.Everywhere, Post.IsPublic: false } && settled.Learns;
        stage.Replace(settled with
        {
            Scope = staysShared ? Openness.Everywhere : settled.Scope,
            Post = settled.Post! with { IsUnsettled = false },
            IsLearned = false,
            Version = said.Version + 1,
        });
        stage.DropReplies(new HashSet<int> { said.Number }, answersToo: true);
        stage.Changes++;
    }
}
