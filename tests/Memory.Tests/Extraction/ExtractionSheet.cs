using System.Globalization;
using System.Text;

namespace Confidant.Memory.Tests.Extraction;

/// <summary>Precision and recall of entries, in all their parts.</summary>
internal sealed class ExtractionSheet
{
    private readonly List<string> _faults = [];
    private int _messages;
    private int _right;
    private int _wrong;
    private int _missed;

    public double Precision => Ratio(_right, _wrong);

    public double Recall => Ratio(_right, _missed);

    /// <summary>Names and dates in entries that nobody said.</summary>
    public List<string> Invented { get; } = [];

    public void Add(LabelledMessage message, IReadOnlyList<ExtractedMemory> found)
    {
        _messages++;
        var left = found.ToList();
        foreach (var expected in message.Expected)
        {
            int at = left.FindIndex(expected.Fits);
            if (at >= 0)
            {
                left.RemoveAt(at);
                _right++;
                continue;
            }

            _missed++;
            _faults.Add($"missed “{expected.Restatement}” of “{message.Text}”");
        }

        _wrong += left.Count;
        _faults.AddRange(left.Select(entry => $"wrong “{entry.Restatement}” [{entry.Attribute}] of “{message.Text}”"));
        var source = message.ToSource();
        Invented.AddRange(found.SelectMany(entry => Evidence.FindInvented(entry, source)));
    }

    public override string ToString()
    {
        var sheet = new StringBuilder();
        sheet.AppendLine(
            CultureInfo.InvariantCulture,
            $"{_messages} messages: precision {Precision:P1}, recall {Recall:P1} ({_right} right, {_wrong} wrong, {_missed} missed)");
        sheet.AppendLine(CultureInfo.InvariantCulture, $"{Invented.Count} invented dates or names");
        foreach (string fault in _faults.Concat(Invented))
        {
            sheet.AppendLine(fault);
        }

        return sheet.ToString();
    }

    private static double Ratio(int right, int other) => right + other == 0 ? 1 : (double)right / (right + other);
}
