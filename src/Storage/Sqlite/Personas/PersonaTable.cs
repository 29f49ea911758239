using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>People's own personas.</summary>
internal static class PersonaTable
{
    private const string EnsureSql = """
        INSERT OR IGNORE INTO personas(user_id, persona_id, name, relation_type, created_at) VALUES (?, 1, ?, ?, ?)
        """;

    private const string NumberSql = """
        UPDATE personas SET last_number = last_number + 1 WHERE user_id = ? AND persona_id = 1 RETURNING last_number
        """;

    private const string InsertSql = """
        INSERT INTO personas(user_id, persona_id, name, relation_type, created_at) VALUES (?, ?, ?, ?, ?)
        """;

    private const string ReadSql = """
        SELECT persona_id, name, relation_type, learning_enabled, interaction_count, last_interaction FROM personas
        WHERE user_id = ?1 AND (?2 IS NULL OR persona_id = ?2) ORDER BY persona_id
        """;

    private const string LearnsSql = "SELECT learning_enabled FROM personas WHERE user_id = ? AND persona_id = ?";
    private const string SetLearningSql = "UPDATE personas SET learning_enabled = ? WHERE user_id = ? AND persona_id = ?";

    private const string CountSql = """
        UPDATE personas SET interaction_count = interaction_count + ?, last_interaction = ? WHERE user_id = ? AND persona_id = ?
        """;

    private const string EmptySql = """
        UPDATE personas SET interaction_count = 0, last_interaction = NULL WHERE user_id = ? AND persona_id = ?
        """;

    private const string DeleteSql = "DELETE FROM personas WHERE user_id = ? AND persona_id = ?";

    /// <summary>Makes <c>self</c> where a person has none: with their first feed, or the first persona of theirs.</summary>
    public static void EnsureSelf(WriteContext context, UserId user) =>
        context.Db.Use(EnsureSql).Bind(user.Value).Bind(PersonaLimits.SelfName).Bind(PersonaLimits.SelfName).Bind(context.Now).Run();

    /// <summary>Makes a persona. Its number was never another's of theirs, not even of one that is deleted.</summary>
    public static void Insert(WriteContext context, UserId user, string name, string relationType)
    {
        EnsureSelf(context, user);
        long number = context.Db.Use(NumberSql).Bind(user.Value).Scalar()!.Value;
        context.Db.Use(InsertSql).Bind(user.Value).Bind(number).Bind(name).Bind(relationType).Bind(context.Now).Run();
    }

    /// <summary>A person's personas by their numbers, <c>self</c> first.</summary>
    public static IReadOnlyList<UserPersona> ReadAll(SqliteConnection db, UserId user) => Read(db, user, persona: null);

    /// <summary>One of a person's personas; null where there is none.</summary>
    public static UserPersona? Find(SqliteConnection db, UserId user, PersonaId persona) => Read(db, user, persona).FirstOrDefault();

    /// <summary>Whether a persona learns. One that there is not does not.</summary>
    public static bool Learns(SqliteConnection db, UserId user, PersonaId persona) =>
        db.Use(LearnsSql).Bind(user.Value).Bind(persona.Value).Scalar() == 1;

    /// <summary>Lets a persona learn, or not.</summary>
    public static void SetLearning(SqliteConnection db, UserId user, PersonaId persona, bool isEnabled) =>
        db.Use(SetLearningSql).Bind(isEnabled).Bind(user.Value).Bind(persona.Value).Run();

    /// <summary>Counts posts that a persona learned from just now.</summary>
    public static void CountLearned(WriteContext context, UserId user, PersonaId persona, int posts) =>
        context.Db.Use(CountSql).Bind(posts).Bind(context.Now).Bind(user.Value).Bind(persona.Value).Run();

    /// <summary>Deletes a persona with its blocks; of <c>self</c> the row stays, as if it had never learned.</summary>
    public static void Delete(SqliteConnection db, UserId user, PersonaId persona)
    {
        if (persona == PersonaId.Self)
        {
            PersonaBlocks.DropAll(db, user, persona);
            db.Use(EmptySql).Bind(user.Value).Bind(persona.Value).Run();
        }
        else
        {
            db.Use(DeleteSql).Bind(user.Value).Bind(persona.Value).Run();
        }
    }

    private static List<UserPersona> Read(SqliteConnection db, UserId user, PersonaId? persona)
    {
        var personas = new List<UserPersona>();
        using SqliteStatement read = db.Use(ReadSql).Bind(user.Value).Bind(persona?.Value);
        while (read.Step())
        {
            personas.Add(new UserPersona(
                new PersonaId(read.Int32(0)), read.Text(1), read.Text(2), read.Boolean(3), read.Int32(4), read.TimeOrNull(5)));
        }

        return personas;
    }
}
