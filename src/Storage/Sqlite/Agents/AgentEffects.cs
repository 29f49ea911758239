using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>What people do with agents, within a turn's transaction.</summary>
internal static class AgentEffects
{
    /// <summary>Whether a person's own agent can be kept: it is new or still theirs, and not erased meanwhile.</summary>
    public static bool CanSave(WriteContext context, TurnEffect.SaveAgent save) =>
        save.Agent.Owner == save.Subject.User
        && !AgentErasure.IsErased(context, save.Agent.Id)
        && (AgentTable.Find(context.Db, save.Agent.Id) is not { } known || known.Owner == save.Subject.User);

    /// <summary>Whether a person may bind an agent: one of the operator's, or their own, which the same turn may make.</summary>
    public static bool CanBind(WriteContext context, TurnEffect.BindAgent bind) =>
        bind.Agent is not { } id
        || (AgentTable.Find(context.Db, id) is { } agent
            ? !agent.IsRetired && (agent.Owner is null || agent.Owner == bind.Subject.User)
            : !AgentErasure.IsErased(context, id));

    /// <summary>Keeps a person's own agent.</summary>
    public static void Save(WriteContext context, TurnEffect.SaveAgent save)
    {
        AgentTable.Save(context, save.Agent);
        AuditTable.Add(context, save.Subject.User, "agent-save", 0);
    }

    /// <summary>Erases a person's own agent.</summary>
    public static void Delete(WriteContext context, TurnEffect.DeleteAgent delete)
    {
        if (AgentTable.Find(context.Db, delete.Agent)?.Owner != delete.Subject.User)
        {
            return;
        }

        AgentErasure.Erase(context, [delete.Agent]);
        Forgetter.QueueScrub(context, new ForgetCounts(0, 0, 0), note: default);
        AuditTable.Add(context, delete.Subject.User, "agent-delete", 0);
    }

    /// <summary>Binds an agent to a place.</summary>
    public static void Bind(WriteContext context, TurnEffect.BindAgent bind)
    {
        BindingTable.Bind(context.Db, bind.Place, bind.Agent, isConfigured: false);
        AuditTable.Add(context, bind.Subject.User, bind.Agent is null ? "agent-unbind" : "agent-bind", 0);
    }
}
