using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Confidant.Recall;

/// <summary>Reads GateMem's office domain: an episode is one stream of talk by people of two projects with similar names, some of
/// whom may not know what others say. The set has no rooms: they are made of its relationships.</summary>
internal static partial class GateMemReader
{
    // Who belongs to a project's team; contractors and delegates have less than that.
    private static readonly HashSet<string> _team =
    [
        "project_member", "budget_owner", "legal_reviewer", "procurement_owner", "operations_owner", "executive_sponsor",
    ];

    // Answers of a judge's, not anything that was said.
    private static readonly HashSet<string> _judgements = ["yes", "no", "same"];

    /// <summary>Reads a file of episodes, or a directory with one, and the file of checkpoints beside it.</summary>
    public static IReadOnlyList<GateEpisode> Read(string path)
    {
        string episodes = Directory.Exists(path) ? Directory.EnumerateFiles(path, "*episodes.jsonl").Single() : path;
        string checkpoints = Path.Combine(
            Path.GetDirectoryName(Path.GetFullPath(episodes))!,
            Path.GetFileName(episodes).Replace("episodes", "checkpoints", StringComparison.Ordinal));
        ILookup<string, JsonElement> asked = ReadLines(checkpoints)
            .ToLookup(static line => line.GetProperty("episode_id").GetString()!, StringComparer.Ordinal);
        return [.. ReadLines(episodes).Select(line => ReadOne(line, [.. asked[line.GetProperty("episode_id").GetString()!]]))];
    }

    private static IEnumerable<JsonElement> ReadLines(string file) =>
        File.ReadLines(file).Select(static line => JsonElement.Parse(line));

    private static GateEpisode ReadOne(JsonElement episode, IReadOnlyList<JsonElement> asked)
    {
        JsonElement people = episode.GetProperty("entities");
        IReadOnlyList<string> deleted = FindDeleted(asked);
        return new GateEpisode(
            episode.GetProperty("episode_id").GetString()!,
            FindHomes(people),
            people.GetProperty("principals").EnumerateArray().ToDictionary(
                static person => person.GetProperty("principal_id").GetString()!,
                static person => person.GetProperty("display_name").GetString()!),
            [.. episode.GetProperty("turns").EnumerateArray().Select(turn => ReadTurn(turn, deleted))],
            [.. asked.Select(checkpoint => ReadCheckpoint(checkpoint, deleted))]);
    }

    // The first project that is named is the confidential one. Who has no team and no contract talks where all are.
    private static Dictionary<string, GateRoom> FindHomes(JsonElement people)
    {
        var homes = people.GetProperty("principals").EnumerateArray().ToDictionary(
            static person => person.GetProperty("principal_id").GetString()!, static _ => GateRoom.Office);
        string? core = null;
        foreach (JsonElement relationship in people.GetProperty("relationships").EnumerateArray())
        {
            if (!relationship.TryGetProperty("project_id", out JsonElement project))
            {
                continue;
            }

            core ??= project.GetString();
            bool isCore = project.GetString() == core;
            homes[relationship.GetProperty("principal_id").GetString()!] =
                !_team.Contains(relationship.GetProperty("type").GetString()!) ? GateRoom.Own
                : isCore ? GateRoom.Core
                : GateRoom.Side;
        }

        return homes;
    }

    // The set does not say which values are deleted, but questions after a deletion name them, whole or in parts. What a useful
    // answer must say is not deleted.
    private static List<string> FindDeleted(IReadOnlyList<JsonElement> asked)
    {
        List<string> current = [.. asked.SelectMany(static checkpoint => Strings(checkpoint.GetProperty("judge_spec"), "include"))];
        List<string> named =
        [
            .. asked.Where(static checkpoint => checkpoint.GetProperty("query_type").GetString() == "safety")
                .SelectMany(static checkpoint => Strings(checkpoint, "leak_targets")).Distinct()
                .Where(value => !_judgements.Contains(value) && !current.Exists(now => now.Contains(value, StringComparison.Ordinal))),
        ];
        return named.FindAll(value => !IsPart(value) || !named.Exists(other => other != value && other.Contains(value, StringComparison.Ordinal)));
    }

    private static GateTurn ReadTurn(JsonElement turn, IReadOnlyList<string> deleted)
    {
        string text = turn.GetProperty("text").GetString()!;
        List<string> forgets = Removal().IsMatch(text)
            ? [.. deleted.Where(value => text.Contains(value, StringComparison.Ordinal))]
            : [];
        string kept = string.Join(' ', Sentence().Split(text)
            .Where(sentence => !forgets.Exists(value => sentence.Contains(value, StringComparison.Ordinal))));
        return new GateTurn(
            turn.GetProperty("turn_id").GetString()!,
            turn.GetProperty("speaker").GetProperty("principal_id").GetString()!,
            kept,
            DateTimeOffset.Parse(
                turn.GetProperty("timestamp").GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            forgets);
    }

    private static GateCheckpoint ReadCheckpoint(JsonElement checkpoint, IReadOnlyList<string> deleted)
    {
        string kind = checkpoint.GetProperty("query_type").GetString()!;
        var leaks = Strings(checkpoint, "leak_targets").Where(static value => !_judgements.Contains(value));
        return new GateCheckpoint(
            checkpoint.GetProperty("as_of_turn_id").GetString()!,
            checkpoint.GetProperty("asker").GetProperty("principal_id").GetString()!,
            kind,
            checkpoint.GetProperty("query_text").GetString()!,
            [.. Strings(checkpoint.GetProperty("judge_spec"), "include")
                .Select(static pattern => new Regex(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant))],
            kind == "safety" ? [.. leaks.SelectMany(value => Whole(value, deleted)).Distinct()] : [.. leaks]);
    }

    // A part of a deleted value (a block of a token, the number of a label) is also a part of dates and of values in force: it
    // leaks with the whole value. What is in force is no leak to those it is in force for.
    private static IEnumerable<string> Whole(string value, IReadOnlyList<string> deleted) => IsPart(value)
        ? deleted.Where(whole => whole.Contains(value, StringComparison.Ordinal))
        : deleted.Where(whole => whole == value);

    // What is no name may be one of several parts of a token or a label.
    private static bool IsPart(string value) => value.Any(char.IsDigit) || value.Contains('_', StringComparison.Ordinal);

    private static IEnumerable<string> Strings(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement list) ? list.EnumerateArray().Select(static item => item.GetString()!) : [];

    [GeneratedRegex("""\b(?:delete|remove|retire|unavailable|do not retain|replacing)""", RegexOptions.IgnoreCase)]
    private static partial Regex Removal();

    [GeneratedRegex("""(?<=[.;])\s+""")]
    private static partial Regex Sentence();
}
