using System.Text;
using Confidant.Identity;
using Confidant.Memory;
using Microsoft.Extensions.AI;

namespace Confidant.BotHost.Models.Summaries;

/// <summary>Sums up by a model what it may be shown; by rules where the model is down or says more than it was shown. Safe for
/// concurrent use.</summary>
/// <remarks>The material is what a person shares or what a group may read: nothing that somebody marked as private is in it.</remarks>
internal sealed partial class ModelSummarizer(
    OfflineSummarizer rules, IModelClients models, TextAnalyzer analyzer, ILogger<ModelSummarizer> logger) : ISummarizer
{
    private const int MaxCharacters = 12_000;
    private const int MaxSummary = 800;
    private const int MaxTone = 32;

    // More of a summary's words than these are the model's own: it tells something else.
    private const double MaxForeignShare = .4;

    /// <inheritdoc/>
    public async ValueTask<SummaryDraft?> SummarizeAsync(SummaryMaterial material, CancellationToken cancellationToken)
    {
        SummaryDraft? draft = await rules.SummarizeAsync(material, cancellationToken);
        bool isGroup = material.Partition.Kind == PartitionKind.Group;
        ModelTask task = isGroup ? ModelTask.GroupTopic : ModelTask.UserSummary;

        // Where the rules find nothing to say there is too little for a model, too.
        if (draft is null || models.Find(task) is not { } client)
        {
            return draft;
        }

        IReadOnlyList<SummaryItem> shown = Choose(material.Items);
        ModelSummary? written = await AskAsync(client, task, shown, cancellationToken);
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

    private async ValueTask<ModelSummary?> AskAsync(
        IChatClient client, ModelTask task, IReadOnlyList<SummaryItem> shown, CancellationToken cancellationToken)
    {
        var lines = new StringBuilder();
        foreach (SummaryItem item in shown)
        {
            lines.Append(DataLine.Of(new ShownItem(item.AuthorName, item.Text), SummaryJson.Default.ShownItem)).Append('\n');
        }

        string prompt = PromptFiles.Read(task == ModelTask.GroupTopic ? "group-topic.md" : "user-summary.md");
        try
        {
            ChatResponse response = await client.GetResponseAsync(
                [new ChatMessage(ChatRole.System, prompt), new ChatMessage(ChatRole.User, lines.ToString())],
                new ChatOptions { ResponseFormat = ChatResponseFormat.Json, Temperature = 0 },
                cancellationToken);
            return ModelAnswer.TryRead(response.Text, SummaryJson.Default.ModelSummary);
        }
        // The model's boundary: the rules' summary stands.
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed(task, error.GetType().Name);
            return null;
        }
    }

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

    [LoggerMessage(LogLevel.Warning, "The model could not do {Task} ({Reason}); the rules' summary stands")]
    private partial void LogFailed(ModelTask task, string reason);
}
