using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Models.Summaries;

/// <summary>Sums up by a model what it may be shown; by rules where the model is down or says more than it was shown. Safe for
/// concurrent use.</summary>
/// <remarks>The material is what a person shares or what a group may read: nothing that somebody marked as private is in it.</remarks>
internal sealed class ModelSummarizer(OfflineSummarizer rules, ModelQuestioner questioner, TextAnalyzer analyzer) : ISummarizer
{
    private const int MaxCharacters = 12_000;
    private const int MaxSummary = 800;
    private const int MaxTone = 32;

    // More of a summary's words than these are the model's own: it tells something else.
    private const double MaxForeignShare = .4;

    private static readonly string _personPrompt = PromptFiles.Read("user-summary.md");
    private static readonly string _groupPrompt = PromptFiles.Read("group-topic.md");

    /// <inheritdoc/>
    public async ValueTask<SummaryDraft?> SummarizeAsync(SummaryMaterial material, CancellationToken cancellationToken)
    {
        SummaryDraft? draft = await rules.SummarizeAsync(material, cancellationToken);
        bool isGroup = material.Partition.Kind == PartitionKind.Group;
        ModelTask task = isGroup ? ModelTask.GroupTopic : ModelTask.UserSummary;

        // Where the rules find nothing to say there is too little for a model, too.
        if (draft is null || !questioner.Does(task))
        {
            return draft;
        }

        IReadOnlyList<SummaryItem> shown = Choose(material.Items);
        ModelSummary? written = await AskAsync(task, shown, cancellationToken);
        return written?.Summary?.Trim() is { Length: > 0 and <= MaxSummary } text && IsSupported(text, shown, draft.Language)
            ? new SummaryDraft(text, isGroup ? Tone(written.Tone) ?? draft.Tone : null, draft.Language, SourcesOf(shown))
            : draft;
    }

    /// <summary>The latest that one call may carry, oldest first.</summary>
    private static List<SummaryItem> Choose(IReadOnlyList<SummaryItem> items)
    {
        var chosen = new List<SummaryItem>();
        int characters = 0;
        foreach (SummaryItem item in items)
        {
            characters += item.Text.Length;
            if (characters > MaxCharacters)
            {
                break;
            }

            chosen.Add(item);
        }

        chosen.Reverse();
        return chosen;
    }

    private ValueTask<ModelSummary?> AskAsync(
        ModelTask task, IReadOnlyList<SummaryItem> shown, CancellationToken cancellationToken) => questioner.AskAsync(
        task,
        task == ModelTask.GroupTopic ? _groupPrompt : _personPrompt,
        string.Concat(shown.Select(static item =>
            DataLine.Of(new ShownItem(item.AuthorName, item.Text), SummaryJson.Default.ShownItem) + "\n")),
        SummaryJson.Default.ModelSummary,
        patience: null,
        cancellationToken);

    private bool IsSupported(string text, IReadOnlyList<SummaryItem> shown, Language language)
    {
        var known = shown.SelectMany(item => analyzer.Terms($"{item.AuthorName} {item.Text}", item.Language)).ToHashSet(StringComparer.Ordinal);
        IReadOnlyList<string> terms = analyzer.Terms(text, language);
        return terms.Count(term => !known.Contains(term)) <= terms.Count * MaxForeignShare
            && !text.Contains("://", StringComparison.Ordinal);
    }

    private static string? Tone(string? tone) => tone?.Trim() is { Length: > 0 and <= MaxTone } word && !word.Contains('\n') ? word : null;

    private static IReadOnlyList<MessageId> SourcesOf(IEnumerable<SummaryItem> items) =>
        [.. items.SelectMany(static item => item.Sources).Distinct()];
}
