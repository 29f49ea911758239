using System.Text;
using Confidant.Identity;
using Confidant.Storage;

namespace Confidant.Properties;

/// <summary>What happens around the talk: groups change, memories are learned, time goes by, files are cleaned and restored.</summary>
internal sealed partial class Upkeep(Stage stage, Minding personas)
{
    private static readonly TimeSpan _undo = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan _leftGroups = TimeSpan.FromDays(30);

    /// <summary>Opens a group to everybody, or closes it.</summary>
    public async Task OpenAsync(Operation.Open open)
    {
        Place place = Place.All[open.Where];
        if (stage.Situation.GroupOf(place) is not { IsActive: true } group)
        {
            return;
        }

        await RememberAudienceAsync(place);
        await stage.World.GroupAsync(place, open.IsPublic);
        bool isOpened = open.IsPublic && !group.IsPublic;
        Set(place, group with { IsPublic = open.IsPublic, Epoch = group.Epoch + (isOpened ? 1 : 0) });
    }

    /// <summary>Lets more people read a group.</summary>
    public async Task WidenAsync(Operation.Widen widen)
    {
        Place place = Place.All[widen.Where];
        if (stage.Situation.GroupOf(place) is not { } group)
        {
            return;
        }

        if (group.IsActive)
        {
            await RememberAudienceAsync(place);
        }

        var news = new TurnEffect.WidenReaders(World.Seen(place, group.IsPublic), $"widened at {stage.World.Now.Ticks}");
        await stage.World.ApplyAsync(0, news);
        await stage.World.ApplyAsync(0, news);
        Set(place, group with { Epoch = group.Epoch + 1 });
    }

    /// <summary>Leaves a group.</summary>
    public async Task LeaveAsync(Operation.Leave leave)
    {
        Place place = Place.All[leave.Where];
        if (stage.Situation.GroupOf(place) is not { IsActive: true } group)
        {
            return;
        }

        await RememberAudienceAsync(place);
        await ChangeMembershipAsync(place, group, isMember: false);
        Set(place, group with { IsActive = false, LeftAt = stage.World.Now, SilentUntil = stage.World.Now });
    }

    /// <summary>Starts the host with a configuration in which the channels speak for their agents, or do not.</summary>
    public async Task ConfigureAsync(Operation.Configure configure)
    {
        await stage.World.ConfigureAsync(configure.Speaks);
        foreach (Place place in Place.All.Where(static place => place.Announces))
        {
            GroupState channel = stage.Situation.GroupOf(place)!;
            bool isSilenced = channel.Speaks && !configure.Speaks;
            Set(place, channel with
            {
                Speaks = configure.Speaks,
                SilentUntil = isSilenced ? stage.World.Now : channel.SilentUntil,
            });
        }
    }

    /// <summary>Joins a group again.</summary>
    public async Task RejoinAsync(Operation.Rejoin rejoin)
    {
        Place place = Place.All[rejoin.Where];
        if (stage.Situation.GroupOf(place) is not { IsActive: false } group)
        {
            return;
        }

        await ChangeMembershipAsync(place, group, isMember: true);
        Set(place, group with { IsActive = true, LeftAt = null, Epoch = group.Epoch + 1, Members = [] });
    }

    /// <summary>Lets a person leave a group, or join it.</summary>
    public Task MoveAsync(Operation.Move move)
    {
        Place place = Place.All[move.Where];
        return stage.Situation.GroupOf(place) is { IsActive: true }
            ? stage.NoteMemberAsync(move.Who, place, move.IsMember)
            : Task.CompletedTask;
    }

    /// <summary>Erases what was forgotten with an undo that came too late.</summary>
    public async Task FinishAsync()
    {
        await stage.World.Store.Maintenance.FinishForgetsAsync(default);
        List<Said> overdue = [.. stage.Situation.Said.Where(said => said.HiddenAt <= stage.World.Now - _undo)];
        overdue.ForEach(said => stage.Forgotten[said.Number] = said);
        stage.Erase(overdue.Select(static said => said.Number).ToHashSet());
        personas.SettleAll();
    }

    /// <summary>Learns what waits to be learned, partition by partition, as the host does.</summary>
    public async Task LearnAsync()
    {
        IReadOnlyList<Job> jobs = await stage.World.Store.Jobs.ClaimAsync(
            JobKind.Learn, 1000, "test", TimeSpan.FromMinutes(1), default);
        foreach (IGrouping<PartitionKey, Job> partition in jobs.GroupBy(static job => job.Partition!.Value))
        {
            await stage.World.Learner.LearnAsync(
                new PartitionAuthorityIssuer().Issue(partition.Key, PartitionPurpose.Learn),
                [.. partition.Select(static job => (job.Id, job.Message!.Value))],
                default);
        }

        Violation.Unless(await stage.World.Store.Jobs.CountAsync(JobKind.Learn, default) == 0, "every job ends");
        stage.Situation = stage.Situation with
        {
            Said = stage.Situation.Said.ConvertAll(said => said.Learns && !said.IsLearned && Table.IsLive(said, stage.World.Now)
                ? said with { IsLearned = true }
                : said),
        };
    }

    /// <summary>Makes the summaries that an audience misses, and those that wait to be made anew.</summary>
    public async Task SummarizeAsync(Operation.Summarize summarize)
    {
        Place place = Place.All[summarize.Where];
        if (!stage.Situation.IsPresentIn(place))
        {
            return;
        }

        Reader reader = place.Group is { } group
            ? new Reader(ReaderKind.Group, place.Agent, summarize.Who, group, stage.Situation.Groups[group].Epoch)
            : new Reader(ReaderKind.Direct, place.Agent, summarize.Who, null, 0);
        PropertyStore store = stage.World.Store;
        await store.Summaries.RequestAsync(await stage.World.AudienceAsync(reader, stage.Situation), default);
        foreach (Job job in await store.Jobs.ClaimAsync(JobKind.Summarize, 100, "test", TimeSpan.FromMinutes(1), default))
        {
            await stage.World.SummaryMaker.MakeAsync(
                new PartitionAuthorityIssuer().Issue(job.Partition!.Value, PartitionPurpose.Summarize), job.Id, default);
        }
    }

    /// <summary>Lets time go by.</summary>
    public Task WaitAsync(Operation.Wait wait)
    {
        stage.World.Store.Clock.Advance(TimeSpan.FromHours(wait.Hours));
        stage.Changes++;
        return Task.CompletedTask;
    }

    /// <summary>Deletes what ran out, and what was said in groups that were left long ago.</summary>
    public async Task PurgeAsync()
    {
        await stage.World.Store.Maintenance.PurgeAsync(default);
        LoseExpired();
        DateTimeOffset now = stage.World.Now;
        stage.Situation = stage.Situation with { Bonds = stage.Situation.Bonds.RemoveAll(bond => !bond.IsThere(now)) };
    }

    private void LoseExpired()
    {
        DateTimeOffset now = stage.World.Now;
        List<Said> gone =
        [
            .. stage.Situation.Said.Where(said => said.ExpiresAt <= now
                || (said is { IsAnnounced: true, Scope: Openness.Everywhere }
                    && stage.Situation.GroupOf(said.Place)!.SilentUntil is { } until && said.SaidAt <= until && until <= now - _leftGroups)
                || (said.Scope == Openness.Group && stage.Situation.GroupOf(said.Place) is { IsActive: false } left && left.LeftAt <= now - _leftGroups)),
        ];
        stage.Erase(gone.Select(static said => said.Number).ToHashSet());

        // What its person had decided of a post is not undone when the source shows it later.
        foreach (Said said in gone.Where(
            static said => said.Post is { IsMarkedPrivate: true } or { Chosen: false } || said is { Post: not null, HiddenAt: not null }))
        {
            stage.Forgotten[said.Number] = said;
        }

        stage.Situation = stage.Situation with
        {
            Spoken = stage.Situation.Spoken.RemoveAll(spoken => spoken.ExpiresAt <= now && !spoken.Waits),
        };
    }

    /// <summary>Deletes what ran out and cleans the files; then no file holds a word that is not kept.</summary>
    public async Task ScrubAsync()
    {
        PropertyStore store = stage.World.Store;
        foreach (Job job in await store.Jobs.ClaimAsync(JobKind.Scrub, 100, "test", TimeSpan.FromMinutes(1), default))
        {
            await store.Jobs.CompleteAsync(job.Id, [], default);
        }

        await store.Maintenance.ScrubAsync(default);
        LoseExpired();
        HashSet<string> kept = TableChecks.Kept(stage);
        foreach (string file in Directory.EnumerateFiles(store.DataDirectory, "*", SearchOption.AllDirectories))
        {
            if (!file.StartsWith(store.BackupDirectory, StringComparison.Ordinal) && new FileInfo(file).Length > 0)
            {
                string bytes = Encoding.Latin1.GetString(ReadShared(file));
                Violation.IfAny(Canary.In(bytes).Where(word => !kept.Contains(word)), $"{Path.GetFileName(file)} is clean after a scrub");
            }
        }
    }

    /// <summary>Ends the process and begins another.</summary>
    public Task RestartAsync() => stage.World.Store.ReopenAsync();

    private async Task ChangeMembershipAsync(Place place, GroupState group, bool isMember) =>
        await stage.World.Store.Profiles.ChangeGroupMembershipAsync(
            World.Seen(place, group.IsPublic), World.AgentOf(place), World.ConversationOf(0, place).Bot, isMember, since: null, default);

    private void Set(Place place, GroupState group)
    {
        stage.Situation = stage.Situation with { Groups = stage.Situation.Groups.SetItem(place.Group!.Value, group) };
        stage.Changes++;
    }

    private async Task RememberAudienceAsync(Place place)
    {
        var reader = new Reader(ReaderKind.Group, place.Agent, 0, place.Group, stage.Situation.GroupOf(place)!.Epoch) { IsStale = true };
        stage.Stale.Add((reader, await stage.World.AudienceAsync(reader, stage.Situation)));
    }

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
