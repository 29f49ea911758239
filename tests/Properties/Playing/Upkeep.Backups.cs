namespace Confidant.Properties;

/// <summary>Copies the store, and puts the copy in its place.</summary>
internal sealed partial class Upkeep
{
    /// <summary>Copies the database.</summary>
    public async Task BackUpAsync()
    {
        await stage.World.Store.BackUpAsync();
        stage.BackedUp = stage.Situation;
    }

    /// <summary>Puts the copy in place; what was forgotten since stays forgotten.</summary>
    public async Task RestoreAsync()
    {
        if (stage.BackedUp is not { } backup)
        {
            return;
        }

        await stage.World.Store.RestoreAsync();

        // Answers that were made belong to the process that ended.
        stage.Computed.Clear();
        stage.Stale.Clear();
        stage.Situation = backup;
        stage.Erase(stage.Forgotten.Keys.ToHashSet());
        ReplayFeeds();
        stage.Situation = stage.Situation with
        {
            Claims = stage.Situation.Claims.RemoveRange(stage.Situation.Claims.Where(stage.ForgottenClaims.Contains).Select(static claim => claim.Key)),
        };
    }

    /// <summary>Feeds, choices and personas that went since the backup was made do not come back with it.</summary>
    private void ReplayFeeds()
    {
        foreach (FeedState feed in stage.Situation.Feeds.Where(feed => stage.Disconnected.Contains(feed.Id)))
        {
            stage.Situation = stage.Situation with
            {
                Feeds = stage.Situation.Feeds.Remove(feed),
                Said = stage.Situation.Said.ConvertAll(said => said.Person == feed.Person && said.Post is { } post && post.Account == feed.Account
                    ? said with { Post = post with { IsLeftBehind = true } }
                    : said),
            };
        }

        for (int person = 0; person < Situation.People; person++)
        {
            PersonState settings = stage.Situation.Settings[person];
            if (stage.ForgottenChoices.Contains((person, settings.OnlyTag, settings.WithoutTag, settings.Since)))
            {
                settings = settings.WithoutChoice();
            }

            stage.Situation = stage.Situation with { Settings = stage.Situation.Settings.SetItem(person, settings) };
        }

        foreach (OwnPersona persona in stage.Situation.Personas.Where(persona => stage.ForgottenPersonas.Contains(persona.Key)))
        {
            personas.Remove(persona);
        }
    }
}
