using System.Globalization;
using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>Erases personas, whose names are their person's words. An older backup does not bring them back.</summary>
internal static class PersonaErasure
{
    private const string AllSql = """
        SELECT user_id, persona_id, created_at FROM personas
        WHERE (?1 IS NULL OR user_id = ?1) AND (?2 IS NULL OR persona_id = ?2)
        """;

    private const string DeleteSql = "DELETE FROM personas WHERE user_id = ? AND persona_id = ?";

    /// <summary>Erases one persona. The journal is on disk when this returns.</summary>
    public static void Erase(WriteContext context, UserId user, PersonaId persona) => Erase(context, Read(context.Db, user, persona));

    /// <summary>Erases all that a person has, <c>self</c> too.</summary>
    public static void EraseAll(WriteContext context, UserId user) => Erase(context, Read(context.Db, user, persona: null));

    /// <summary>Deletes the personas that an older backup brought back.</summary>
    public static void Replay(SqliteConnection db, Predicate<string> isErased) => Read(db, user: null, persona: null)
        .FindAll(persona => isErased(SourceOf(persona)))
        .ForEach(persona => Delete(db, persona));

    private static void Erase(WriteContext context, List<(Guid User, long Persona, long CreatedAt)> personas)
    {
        context.Journal.Append(personas.Select(SourceOf));
        MetaTable.Write(context.Db, MetaTable.AppliedErasures, context.Journal.Length);
        personas.ForEach(persona => Delete(context.Db, persona));
    }

    private static void Delete(SqliteConnection db, (Guid User, long Persona, long CreatedAt) persona) =>
        db.Use(DeleteSql).Bind(persona.User).Bind(persona.Persona).Run();

    private static string SourceOf((Guid User, long Persona, long CreatedAt) persona) =>
        string.Create(CultureInfo.InvariantCulture, $"persona:{persona.User}:{persona.Persona}:{persona.CreatedAt}");

    private static List<(Guid User, long Persona, long CreatedAt)> Read(SqliteConnection db, UserId? user, PersonaId? persona)
    {
        var personas = new List<(Guid, long, long)>();
        using SqliteStatement read = db.Use(AllSql).Bind(user?.Value).Bind(persona?.Value);
        while (read.Step())
        {
            personas.Add((read.Guid(0), read.Int64(1), read.Int64(2)));
        }

        return personas;
    }
}
