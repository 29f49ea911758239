using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Confidant.Recall;

/// <summary>Reads LoCoMo (Maharana et al., 2024): long conversations of two people in dated sessions.</summary>
internal static partial class LocomoReader
{
    /// <summary>The categories that the published numbers are about; 5 holds questions without an answer.</summary>
    public const int LastAnswerable = 4;

    /// <summary>Reads every conversation of a file.</summary>
    public static IReadOnlyList<Dialogue> Read(JsonElement root) => [.. root.EnumerateArray().Select(ReadOne)];

    private static Dialogue ReadOne(JsonElement sample)
    {
        JsonElement conversation = sample.GetProperty("conversation");
        var turns = new List<DialogueTurn>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (int session in Sessions(conversation))
        {
            string key = string.Create(CultureInfo.InvariantCulture, $"session_{session}");
            var at = DateTimeOffset.ParseExact(
                conversation.GetProperty($"{key}_date_time").GetString()!.Trim(),
                "h:mm tt 'on' d MMMM, yyyy",
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal);
            foreach (JsonElement turn in conversation.GetProperty(key).EnumerateArray())
            {
                places[turn.GetProperty("dia_id").GetString()!] = turns.Count;
                string caption = turn.TryGetProperty("blip_caption", out JsonElement shown) ? shown.GetString() ?? "" : "";
                turns.Add(new DialogueTurn(
                    turn.GetProperty("speaker").GetString()!, $"{turn.GetProperty("text").GetString()} {caption}".Trim(), at));
            }
        }

        var questions = sample.GetProperty("qa").EnumerateArray()
            .Select(question => new DialogueQuestion(
                question.GetProperty("question").GetString()!,
                Evidence(question, places),
                question.GetProperty("category").GetInt32()))
            .Where(static question => question.Evidence.Count > 0)
            .ToList();
        return new Dialogue(sample.GetProperty("sample_id").GetString()!, turns, questions);
    }

    private static IEnumerable<int> Sessions(JsonElement conversation) => conversation.EnumerateObject()
        .Select(static property => SessionName().Match(property.Name))
        .Where(static match => match.Success)
        .Select(static match => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture))
        .Order();

    // Some entries name several turns in one string, or write the number with a zero before it.
    private static HashSet<int> Evidence(JsonElement question, Dictionary<string, int> places)
    {
        var evidence = new HashSet<int>();
        if (question.TryGetProperty("evidence", out JsonElement named))
        {
            foreach (Match match in named.EnumerateArray().SelectMany(static text => TurnName().Matches(text.GetString()!)))
            {
                string key = $"D{match.Groups[1].Value.TrimStart('0')}:{match.Groups[2].Value.TrimStart('0')}";
                if (places.TryGetValue(key, out int place))
                {
                    evidence.Add(place);
                }
            }
        }

        return evidence;
    }

    [GeneratedRegex(@"^session_(\d+)$")]
    private static partial Regex SessionName();

    [GeneratedRegex(@"(?<![^;\s])D:?(\d+):(\d+)(?![^;\s])")]
    private static partial Regex TurnName();
}
