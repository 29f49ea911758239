using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Tells what a forget would erase.</summary>
internal static class ForgetPreviewer
{
    private const int Samples = 3;
    private const string MemoriesSql = "SELECT memory FROM memory_sources WHERE source = ?";
    private const string TextSql = "SELECT text, message_id FROM messages WHERE id = ?";

    /// <summary>Counts, and shows the first few messages.</summary>
    public static ForgetPreview Preview(
        SqliteConnection db, TermHasher terms, UserId user, ForgetSelection selection, DateTimeOffset now)
    {
        List<long> selected = ForgetSelector.SelectLive(db, terms, user, selection, now);
        var memories = new HashSet<long>();
        foreach (long message in selected)
        {
            using SqliteStatement read = db.Use(MemoriesSql).Bind(message);
            while (read.Step())
            {
                memories.Add(read.Int64(0));
            }
        }

        List<long> messages = Copies.Without(db, selected);
        var samples = new List<string>(Samples);
        var shown = new List<MessageId>(Samples);
        foreach (long message in messages.Take(Samples))
        {
            using SqliteStatement read = db.Use(TextSql).Bind(message);
            read.Step();
            samples.Add(read.Text(0));
            shown.Add(new MessageId(read.Guid(1)));
        }

        return new ForgetPreview(messages.Count, memories.Count, samples, shown);
    }
}
