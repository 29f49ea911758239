using System.Globalization;
using System.Text;

namespace Confidant.Memory.Tests.Intents;

/// <summary>Precision and recall of labels, overall and per class.</summary>
internal sealed class ScoreSheet
{
    private readonly SortedDictionary<string, (int Right, int Wrong, int Missed)> _classes = [];
    private readonly List<string> _faults = [];

    public double Precision => Ratio(_classes.Values.Sum(c => c.Right), _classes.Values.Sum(c => c.Wrong));

    public double Recall => Ratio(_classes.Values.Sum(c => c.Right), _classes.Values.Sum(c => c.Missed));

    /// <summary>Sharings and forgettings found where none, or another one, was meant.</summary>
    public List<string> Dangerous { get; } = [];

    public void Add(LabelledSentence sentence, DetectedIntents found)
    {
        IReadOnlyList<string> expected = sentence.Labels();
        IReadOnlyList<string> actual = LabelledSentence.LabelsOf(found);
        foreach (string label in actual.Intersect(expected))
        {
            Count(label, (1, 0, 0));
        }

        foreach (string label in actual.Except(expected))
        {
            Count(label, (0, 1, 0));
            _faults.Add($"wrong {label}: {sentence.Text}");
            if (label.StartsWith("allow", StringComparison.Ordinal) || label.StartsWith("forget", StringComparison.Ordinal))
            {
                Dangerous.Add($"{label}: {sentence.Text}");
            }
        }

        foreach (string label in expected.Except(actual))
        {
            Count(label, (0, 0, 1));
            _faults.Add($"missed {label}: {sentence.Text}");
        }
    }

    public override string ToString()
    {
        var sheet = new StringBuilder();
        sheet.AppendLine(CultureInfo.InvariantCulture, $"all: precision {Precision:P1}, recall {Recall:P1}");
        foreach ((string name, (int right, int wrong, int missed)) in _classes)
        {
            sheet.AppendLine(
                CultureInfo.InvariantCulture,
                $"{name}: precision {Ratio(right, wrong):P1}, recall {Ratio(right, missed):P1} ({right} right, {wrong} wrong, {missed} missed)");
        }

        return sheet.AppendJoin('\n', _faults).ToString();
    }

    private static double Ratio(int right, int other) => right + other == 0 ? 1 : (double)right / (right + other);

    private void Count(string label, (int Right, int Wrong, int Missed) more)
    {
        string name = label.Split('.', '=')[0];
        (int right, int wrong, int missed) = _classes.GetValueOrDefault(name);
        _classes[name] = (right + more.Right, wrong + more.Wrong, missed + more.Missed);
    }
}
