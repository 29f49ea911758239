using System.Globalization;
using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Properties;

/// <summary>What is in the tables, and what everybody reads, at one moment.</summary>
internal static class Snapshot
{
    private const int Most = 60;

    // What a turn leaves behind whatever it does, and what only waits or counts.
    private static readonly string[] _passing = ["audit", "inbox", "outbox", "outbox_sources", "leases", "sqlite_sequence"];

    /// <summary>Every row of the tables, apart from epochs and from when somebody was last heard of.</summary>
    public static IReadOnlyList<string> OfTables(string database)
    {
        using var tables = new TableReader(database);
        return
        [
            .. tables.Read("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
                .Select(static row => row[0])
                .Where(static table => !_passing.Contains(table))
                .ToList()
                .SelectMany(table => tables.Read($"SELECT * FROM {table}", static column => column is not ("privacy_epoch" or "last_active"))
                    .Select(row => $"{table}: {string.Join('|', row)}"))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Everything that every reader is given, and every person's settings.</summary>
    public static async Task<IReadOnlyList<string>> OfReadsAsync(Stage stage)
    {
        World world = stage.World;
        var read = new List<string>();
        string query = string.Join(' ', stage.Situation.Said.Select(static said => said.Canary).Append("nothing"));
        foreach (Reader reader in stage.Readers())
        {
            Audience audience = await world.AudienceAsync(reader, stage.Situation);
            Recollection found = await world.Recaller.RecallAsync(audience, new RecallQuery(query, Language.English, Most), default);
            read.AddRange(found.Rows.Select(row => $"{reader} recalls {row.AuthorName}: {row.Text} {row.Restatement}"));
            read.AddRange(found.Participants.Select(person => $"{reader} knows {person.Name}"));
            UserContext context = await world.Store.Context.ReadAsync(audience, default);
            read.AddRange(context.Values.Select(value => $"{reader} has {value.Kind} {value.Text}"));
            read.Add(string.Create(CultureInfo.InvariantCulture, $"{reader} counts {context.Patterns.Messages}"));
            read.AddRange((await world.Store.Summaries.ReadAsync(audience, default)).All.Select(summary => $"{reader} sums up {summary.Text}"));
            foreach (Place place in Place.All)
            {
                SessionWindow window = await world.Store.Transcript.ReadWindowAsync(
                    audience, World.ConversationOf(reader.Person, place), world.Now, Most, default);
                read.AddRange(window.Turns.Select(turn => $"{reader} goes on after {turn.Text}"));
            }
        }

        for (int person = 0; person < Situation.People; person++)
        {
            UserProfile profile = await world.ProfileAsync(person);
            read.Add($"{profile with { Linked = [] }} {string.Join(',', profile.Linked)}");
        }

        read.Sort(StringComparer.Ordinal);
        return read;
    }

    /// <summary>Throws where two differ.</summary>
    public static void Compare(IReadOnlyList<string> before, IReadOnlyList<string> after, string rule) =>
        Violation.IfAny(before.Except(after).Select(static gone => $"gone: {gone}").Concat(after.Except(before).Select(static added => $"new: {added}")), rule);
}
