using System.Text.Json;

namespace Confidant.Recall;

/// <summary>Reads FriendsQA (Yang and Choi, 2019): scenes of many people. All scenes are one group's, an hour apart.</summary>
internal static class FriendsQaReader
{
    // The set has no times.
    private static readonly DateTimeOffset _first = new(2024, 1, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan _betweenScenes = TimeSpan.FromHours(1);

    /// <summary>Reads a file as one dialogue.</summary>
    public static IReadOnlyList<Dialogue> Read(JsonElement root)
    {
        var turns = new List<DialogueTurn>();
        var questions = new List<DialogueQuestion>();
        DateTimeOffset at = _first;
        IEnumerable<JsonElement> scenes = root.GetProperty("data").EnumerateArray()
            .SelectMany(static scene => scene.GetProperty("paragraphs").EnumerateArray());
        foreach (JsonElement scene in scenes)
        {
            int start = turns.Count;
            foreach (JsonElement turn in scene.GetProperty("utterances:").EnumerateArray())
            {
                turns.Add(new DialogueTurn(
                    turn.GetProperty("speakers")[0].GetString()!, turn.GetProperty("utterance").GetString()!, at));
            }

            questions.AddRange(scene.GetProperty("qas").EnumerateArray().Select(question => new DialogueQuestion(
                question.GetProperty("question").GetString()!,
                question.GetProperty("answers").EnumerateArray()
                    .Select(answer => start + answer.GetProperty("utterance_id").GetInt32()).ToHashSet(),
                0)));
            at += _betweenScenes;
        }

        return [new Dialogue("friendsqa", turns, questions)];
    }
}
