using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>What people do with their personas, within a transaction.</summary>
internal static class PersonaEffects
{
    /// <summary>Whether a persona can be made: its name is one, and free, and there is room for it.</summary>
    public static bool CanCreate(WriteContext context, TurnEffect.CreatePersona create)
    {
        IReadOnlyList<UserPersona> personas = PersonaTable.ReadAll(context.Db, create.Subject.User);
        return PersonaLimits.IsName(create.Name) && PersonaLimits.IsRelation(create.RelationType)
            && !PersonaLimits.IsTaken(personas, create.Name) && !PersonaLimits.IsSelf(create.Name) && personas.Count < PersonaLimits.PersonasOfOnePerson;
    }

    /// <summary>Makes a persona.</summary>
    public static void Create(WriteContext context, TurnEffect.CreatePersona create)
    {
        PersonaTable.Insert(context, create.Subject.User, create.Name, create.RelationType);
        AuditTable.Add(context, create.Subject.User, "persona-create", 0);
    }

    /// <summary>Lets a persona learn, or not.</summary>
    public static void SetLearning(WriteContext context, TurnEffect.SetPersonaLearning set)
    {
        PersonaTable.SetLearning(context.Db, set.Subject.User, set.Persona, set.IsEnabled);
        if (set.Persona == PersonaId.Self && set.IsEnabled)
        {
            // An export is not read again: what it brought meanwhile is learned now.
            PostJudge.JudgeAnew(context, set.Subject.User);
        }

        AuditTable.Add(context, set.Subject.User, set.IsEnabled ? "persona-on" : "persona-off", 0);
    }

    /// <summary>Deletes a persona, or empties <c>self</c>.</summary>
    public static void Delete(WriteContext context, TurnEffect.DeletePersona delete)
    {
        UserId user = delete.Subject.User;
        if (delete.Persona == PersonaId.Self)
        {
            PersonaTable.Delete(context.Db, user, delete.Persona);
        }
        else
        {
            PersonaErasure.Erase(context, user, delete.Persona);
            Forgetter.QueueScrub(context, new ForgetCounts(0, 0, 0), note: default);
        }

        AuditTable.Add(context, user, "persona-delete", 0);
    }
}
