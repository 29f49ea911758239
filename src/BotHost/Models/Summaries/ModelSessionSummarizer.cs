using Confidant.Memory;
using Microsoft.Extensions.Options;

namespace Confidant.BotHost.Models.Summaries;

/// <summary>Sums a session up by a model; by rules where the model is down, says more than it was shown, or may not be shown the
/// turns. Safe for concurrent use.</summary>
internal sealed class ModelSessionSummarizer(
    ExtractiveSessionSummarizer rules,
    ModelQuestioner questioner,
    IPrivateMarks marks,
    TextAnalyzer analyzer,
    IOptions<ModelOptions> options) : ISessionSummarizer
{
    private const int MaxCharacters = 16_000;
    private const int MaxSummary = 2_000;

    // More of the minutes' words than these are the model's own: they tell something else.
    private const double MaxForeignShare = .4;

    private static readonly string _prompt = PromptFiles.Read("session-summary.md");

    /// <inheritdoc/>
    public async ValueTask<SessionSummaryDraft?> SummarizeAsync(SessionMaterial material, CancellationToken cancellationToken)
    {
        SessionSummaryDraft? draft = await rules.SummarizeAsync(material, cancellationToken);
        int characters = (material.Previous?.Length ?? 0) + material.Turns.Sum(static turn => turn.Text.Length);
        if (draft is null
            || !questioner.Does(ModelTask.Chat)
            || characters > MaxCharacters
            || !await MayShowAsync(material, cancellationToken))
        {
            return draft;
        }

        ModelSummary? written = await AskAsync(material, cancellationToken);
        return written?.Summary?.Trim() is { Length: > 0 and <= MaxSummary } text && IsSupported(text, material, draft.Language)
            ? draft with { Text = text }
            : draft;
    }

    /// <summary>Whether none of it was marked as private by who said it.</summary>
    private async ValueTask<bool> MayShowAsync(SessionMaterial material, CancellationToken cancellationToken) =>
        options.Value.AllowPrivate
        || (await marks.FindAsync(
            [.. material.Turns.Select(static turn => turn.Id).Concat(material.PreviousSources)], cancellationToken)).Count == 0;

    private ValueTask<ModelSummary?> AskAsync(SessionMaterial material, CancellationToken cancellationToken)
    {
        IEnumerable<ShownItem> turns = material.Turns.Select(static turn => new ShownItem(turn.AuthorName, turn.Text));
        IEnumerable<ShownItem> shown = material.Previous is { } previous ? turns.Prepend(new ShownItem("minutes", previous)) : turns;
        return questioner.AskAsync(
            ModelTask.Chat,
            _prompt,
            string.Concat(shown.Select(static item => DataLine.Of(item, SummaryJson.Default.ShownItem) + "\n")),
            SummaryJson.Default.ModelSummary,
            patience: null,
            cancellationToken);
    }

    private bool IsSupported(string text, SessionMaterial material, Language language)
    {
        var known = material.Turns
            .SelectMany(turn => analyzer.Terms($"{turn.AuthorName} {turn.Text}", language))
            .Concat(analyzer.Terms(material.Previous ?? "", language))
            .ToHashSet(StringComparer.Ordinal);
        IReadOnlyList<string> terms = analyzer.Terms(text, language);
        return terms.Count(term => !known.Contains(term)) <= terms.Count * MaxForeignShare;
    }
}
