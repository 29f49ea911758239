using Confidant.Memory;
using Microsoft.Extensions.Options;

namespace Confidant.BotHost.Models.Extraction;

/// <summary>Finds statements by rules, and by a model what the rules do not see. Where the model is down, slow or talks nonsense,
/// the rules' findings stand alone. Safe for concurrent use.</summary>
internal sealed partial class ModelExtractor(
    OfflineExtractor rules,
    ModelQuestioner questioner,
    EntryCheck check,
    IOptions<ModelOptions> options,
    ILogger<ModelExtractor> logger) : IMemoryExtractor
{
    private const int MaxMessages = 16;
    private const int MaxCharacters = 8_000;
    private const int MaxEntriesOfMessage = 6;

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<IReadOnlyList<ExtractedMemory>>> ExtractAsync(
        IReadOnlyList<LearningSource> batch, CancellationToken cancellationToken)
    {
        List<ExtractedMemory>[] found = [.. batch.Select(source => rules.Extract(source).ToList())];
        if (questioner.Does(ModelTask.Extraction))
        {
            foreach (IReadOnlyList<int> chunk in Share(batch))
            {
                await AddAsync(batch, chunk, found, cancellationToken);
            }
        }

        return found;
    }

    /// <summary>What each call is shown: not too much, and nothing that its speaker marked as private.</summary>
    private IEnumerable<IReadOnlyList<int>> Share(IReadOnlyList<LearningSource> batch) => ShownShares.Cut(
        Enumerable.Range(0, batch.Count).Where(i => !batch[i].IsMarkedPrivate || options.Value.AllowPrivate),
        i => batch[i].Text.Length,
        MaxMessages,
        MaxCharacters);

    private async ValueTask AddAsync(
        IReadOnlyList<LearningSource> batch, IReadOnlyList<int> chunk, List<ExtractedMemory>[] found, CancellationToken cancellationToken)
    {
        IReadOnlyList<LearningSource> shown = [.. chunk.Select(i => batch[i])];
        ModelEntries? answer = await questioner.AskAsync(
            ModelTask.Extraction,
            ExtractionPrompt.Instructions,
            ExtractionPrompt.Show(shown),
            ExtractionJson.Default.ModelEntries,
            patience: null,
            cancellationToken);
        var refusals = new Dictionary<EntryRefusal, int>();
        foreach (ModelEntry entry in answer?.Entries ?? [])
        {
            if (Add(entry, shown, chunk, found) is { } refusal)
            {
                refusals[refusal] = refusals.GetValueOrDefault(refusal) + 1;
            }
        }

        foreach ((EntryRefusal refusal, int count) in refusals)
        {
            LogRefused(count, refusal);
        }
    }

    private EntryRefusal? Add(
        ModelEntry entry, IReadOnlyList<LearningSource> shown, IReadOnlyList<int> chunk, List<ExtractedMemory>[] found)
    {
        if (entry.M < 1 || entry.M > shown.Count)
        {
            return EntryRefusal.UnknownMessage;
        }

        LearningSource source = shown[entry.M - 1];
        List<ExtractedMemory> memories = found[chunk[entry.M - 1]];
        if (memories.Count >= MaxEntriesOfMessage)
        {
            return EntryRefusal.TooMany;
        }

        if (check.TryAccept(entry, source, shown.Select(static other => other.AuthorName), out EntryRefusal refusal) is not { } memory)
        {
            return refusal;
        }

        // What the rules understood they understood surely.
        if (!memories.Any(known => Overlap(source.Text, known.Quote, memory.Quote)))
        {
            memories.Add(memory);
        }

        return null;
    }

    private static bool Overlap(string text, string one, string other)
    {
        int first = text.IndexOf(one, StringComparison.Ordinal);
        int second = text.IndexOf(other, StringComparison.Ordinal);
        return first >= 0 && second >= 0 && first < second + other.Length && second < first + one.Length;
    }

    [LoggerMessage(LogLevel.Information, "{Count} of the model's entries were refused: {Refusal}")]
    private partial void LogRefused(int count, EntryRefusal refusal);
}
