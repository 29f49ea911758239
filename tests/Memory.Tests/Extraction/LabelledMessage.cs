using System.Globalization;
using Confidant.Identity;

namespace Confidant.Memory.Tests.Extraction;

/// <summary>A message with what is to be remembered of it.</summary>
/// <param name="Text">The words.</param>
/// <param name="Language">The language they are in.</param>
/// <param name="Before">What Ana said before it, the oldest first.</param>
/// <param name="Expected">The entries; none for a silent message.</param>
internal sealed record LabelledMessage(
    string Text, Language Language, IReadOnlyList<string> Before, IReadOnlyList<ExpectedEntry> Expected)
{
    /// <summary>When all of them are said: a Saturday afternoon.</summary>
    public static readonly DateTimeOffset SaidAt = new(2026, 11, 21, 15, 0, 0, TimeSpan.FromHours(1));

    /// <summary>Reads lines of "before || text => entry", entries joined by two ampersands.</summary>
    public static IEnumerable<LabelledMessage> Parse(string lines, Language language)
    {
        foreach (string line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] sides = line.Split("=>", StringSplitOptions.TrimEntries);
            string[] said = sides[0].Split("||", StringSplitOptions.TrimEntries);
            yield return new LabelledMessage(
                said[^1],
                language,
                said[..^1],
                sides.Length == 1 ? [] : [.. sides[1].Split("&&", StringSplitOptions.TrimEntries).Select(ExpectedEntry.Parse)]);
        }
    }

    /// <summary>The message as the learner reads it: five minutes lie between two messages.</summary>
    public LearningSource ToSource() => new(Id(0), new UserId(Guid.Empty), "Ana", Text, Language, SaidAt)
    {
        Earlier =
        [
            .. Before.Reverse().Take(3).Select((text, i) => new EarlierMessage(Id(i + 1), text, SaidAt.AddMinutes(-5 * (i + 1)))),
        ],
    };

    /// <summary>The id of the message that was said so many messages before.</summary>
    public static MessageId Id(int before) =>
        new(new Guid(string.Create(CultureInfo.InvariantCulture, $"00000000-0000-7000-8000-{before:D12}")));
}
