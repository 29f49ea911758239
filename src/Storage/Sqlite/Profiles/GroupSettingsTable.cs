using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>What a group's admins set.</summary>
internal static class GroupSettingsTable
{
    private const string SettingsSql = """
        UPDATE group_contexts SET respond_only_when_mentioned = ifnull(?, respond_only_when_mentioned),
            learn_from_all_messages = ifnull(?, learn_from_all_messages), memories_per_hour = ifnull(?, memories_per_hour),
            language = nullif(ifnull(?, language), '')
        WHERE group_id = ? AND agent_id = ?
        """;

    private const string ReachSql = "UPDATE group_contexts SET reach = ? WHERE group_id = ? AND agent_id = ?";

    /// <summary>Changes what a group's admins may set.</summary>
    public static void Change(WriteContext context, TurnEffect.SetGroup change)
    {
        GroupSettings settings = change.Settings;
        if (settings.MemoriesPerHour is < 0 or > 10_000)
        {
            throw new ArgumentOutOfRangeException(nameof(change), settings.MemoriesPerHour, "A group learns 0 to 10,000 memories an hour.");
        }

        context.Db.Use(SettingsSql)
            .Bind(AsNumber(settings.RespondOnlyWhenMentioned)).Bind(AsNumber(settings.LearnFromAllMessages))
            .Bind((long?)settings.MemoriesPerHour).Bind(settings.Language).Bind(change.Group.Value).Bind(change.Agent.Value).Run();
        AuditTable.Add(context, change.Subject.User, "group-settings", 0);
    }

    /// <summary>Chooses with whom a group is one audience, for what is said from now on.</summary>
    public static void Change(WriteContext context, TurnEffect.SetGroupReach change)
    {
        if (GroupTable.Find(context.Db, change.Group, change.Agent) is { } group && group.Reach != change.Reach)
        {
            context.Db.Use(ReachSql).Bind((long)change.Reach).Bind(group.Id.Value).Bind(group.Agent.Value).Run();
            GroupResolution.Enter(context, group with { Reach = change.Reach });
            AuditTable.Add(context, change.Subject.User, "group-audience", 0);
        }
    }

    private static long? AsNumber(bool? value) => value is { } known ? (known ? 1 : 0) : null;
}
