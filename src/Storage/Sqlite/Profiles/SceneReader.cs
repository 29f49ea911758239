using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>Reads who speaks to whom, and where, as long as nothing of it is to be written.</summary>
internal static class SceneReader
{
    /// <summary>The scene; null where something of it is new or has changed.</summary>
    public static KnownScene? Find(SqliteConnection db, (SeenScene Seen, DateTimeOffset Now) asked)
    {
        (SeenScene seen, DateTimeOffset now) = asked;
        if (ProfileTable.Find(db, seen.Speaker.Account) is not { } found || !ProfileTable.IsCurrent(found, seen.Speaker, now))
        {
            return null;
        }

        Agent agent = FindAgent(db, seen);
        if (seen.Group is not { } group)
        {
            return new KnownScene(agent, found.Profile, Group: null);
        }

        return GroupResolution.FindCurrent(db, group, agent.Id) is { } known
            && IsIn(db, group, agent, seen.Conversation.Bot)
            && MemberTable.IsKnown(db, known.Id, found.Profile.Id, isMember: true)
                ? new KnownScene(agent, found.Profile, TopicTable.In(db, known, seen.Conversation.Thread))
                : null;
    }

    private static Agent FindAgent(SqliteConnection db, SeenScene seen) =>
        seen.Agent is not { } named ? AgentTable.Resolve(db, (seen.Conversation, seen.Parent))
        : AgentTable.Find(db, named) is { IsRetired: false } agent ? agent
        : Agent.Default;

    private static bool IsIn(SqliteConnection db, SeenGroup group, Agent agent, BotAccountId account) =>
        GroupTable.FindId(db, group.Key) is { } id && GroupAccounts.IsKnown(db, id, agent.Id, account);
}
