using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>Sums up by keywords and templates, without a model. Safe for concurrent use.</summary>
public sealed class OfflineSummarizer : ISummarizer
{
    private const int MostStatements = 6;
    private const int MostSourcesOfWord = 8;

    /// <inheritdoc/>
    public ValueTask<SummaryDraft?> SummarizeAsync(SummaryMaterial material, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(material);
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(material.Partition.Kind == PartitionKind.Group
            ? SummarizeGroup(material.Items)
            : SummarizePerson(material.Items));
    }

    // The weightiest statements, in the order they were said.
    private static SummaryDraft? SummarizePerson(IReadOnlyList<SummaryItem> items)
    {
        List<SummaryItem> chosen = [.. items
            .Where(static item => item.Kind == RowKind.Memory)
            .OrderByDescending(static item => item.Importance).ThenByDescending(static item => item.SaidAt)
            .Take(MostStatements)
            .OrderBy(static item => item.SaidAt)];
        return chosen.Count == 0
            ? null
            : new SummaryDraft(
                string.Join(' ', chosen.Select(static item => Sentence(item.Text))), null, MainLanguage(chosen), SourcesOf(chosen));
    }

    private static SummaryDraft? SummarizeGroup(IReadOnlyList<SummaryItem> items)
    {
        var words = GroupWords.Find(items);
        if (words.Count == 0)
        {
            return null;
        }

        List<SummaryItem> turns = [.. items.Where(static item => item.Kind == RowKind.Turn)];
        var language = MainLanguage(turns.Count > 0 ? turns : items);
        var used = words.SelectMany(static word => word.Items.OrderByDescending(static item => item.SaidAt).Take(MostSourcesOfWord));
        string list = Enumerate([.. words.Select(static word => word.Shown)], language);
        string text = language == Language.Spanish
            ? $"En este grupo se habla sobre todo de {list}."
            : $"People in this group talk mostly about {list}.";
        return new SummaryDraft(text, ToneReader.Read(turns), language, SourcesOf(used));
    }

    private static Language MainLanguage(IReadOnlyList<SummaryItem> items) =>
        items.Count(static item => item.Language == Language.Spanish) * 2 > items.Count ? Language.Spanish : Language.English;

    private static string Sentence(string text) => text.TrimEnd() is [.., '.' or '!' or '?' or '”' or '»'] ? text.TrimEnd() : text + ".";

    private static string Enumerate(IReadOnlyList<string> words, Language language)
    {
        if (words.Count == 1)
        {
            return words[0];
        }

        string and = language != Language.Spanish ? "and" : StartsWithI(words[^1]) ? "e" : "y";
        return $"{string.Join(", ", words.Take(words.Count - 1))} {and} {words[^1]}";
    }

    private static bool StartsWithI(string word) =>
        TextFolding.Fold(word) is var folded && (folded.StartsWith('i') || folded.StartsWith("hi", StringComparison.Ordinal));

    private static IReadOnlyList<MessageId> SourcesOf(IEnumerable<SummaryItem> items) =>
        [.. items.SelectMany(static item => item.Sources).Distinct()];
}
