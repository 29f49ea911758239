using System.Text;
using Confidant.Memory;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace Confidant.BotHost.Models.Summaries;

/// <summary>Sums a session up by a model; by rules where the model is down, says more than it was shown, or may not be shown the
/// turns. Safe for concurrent use.</summary>
internal sealed partial class ModelSessionSummarizer(
    ExtractiveSessionSummarizer rules,
    IModelClients models,
    IPrivateMarks marks,
    TextAnalyzer analyzer,
    IOptions<ModelOptions> options,
    ILogger<ModelSessionSummarizer> logger) : ISessionSummarizer
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
            || models.Find(ModelTask.Chat) is not { } client
            || characters > MaxCharacters
            || !await MayShowAsync(material, cancellationToken))
        {
            return draft;
        }

        ModelSummary? written = await AskAsync(client, material, cancellationToken);
        return written?.Summary?.Trim() is { Length: > 0 and <= MaxSummary } text && IsSupported(text, material, draft.Language)
            ? draft with { Text = text }
            : draft;
    }

    /// <summary>Whether none of it was marked as private by who said it.</summary>
    private async ValueTask<bool> MayShowAsync(SessionMaterial material, CancellationToken cancellationToken) =>
        options.Value.AllowPrivate
        || (await marks.FindAsync(
            [.. material.Turns.Select(static turn => turn.Id).Concat(material.PreviousSources)], cancellationToken)).Count == 0;

    private async ValueTask<ModelSummary?> AskAsync(
        IChatClient client, SessionMaterial material, CancellationToken cancellationToken)
    {
        var lines = new StringBuilder();
        if (material.Previous is { } previous)
        {
            lines.Append(DataLine.Of(new ShownItem("minutes", previous), SummaryJson.Default.ShownItem)).Append('\n');
        }

        foreach (TranscriptTurn turn in material.Turns)
        {
            lines.Append(DataLine.Of(new ShownItem(turn.AuthorName, turn.Text), SummaryJson.Default.ShownItem)).Append('\n');
        }

        try
        {
            ChatResponse response = await client.GetResponseAsync(
                [new ChatMessage(ChatRole.System, _prompt), new ChatMessage(ChatRole.User, lines.ToString())],
                new ChatOptions { ResponseFormat = ChatResponseFormat.Json, Temperature = 0 },
                cancellationToken);
            return ModelAnswer.TryRead(response.Text, SummaryJson.Default.ModelSummary);
        }
        // The model's boundary: the rules' summary stands.
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed(error.GetType().Name);
            return null;
        }
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

    [LoggerMessage(LogLevel.Warning, "The model could not sum up a session ({Reason}); the rules' summary stands")]
    private partial void LogFailed(string reason);
}
