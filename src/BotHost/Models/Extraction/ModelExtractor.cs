using Confidant.Memory;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace Confidant.BotHost.Models.Extraction;

/// <summary>Finds statements by rules, and by a model what the rules do not see. Where the model is down, slow or talks nonsense,
/// the rules' findings stand alone. Safe for concurrent use.</summary>
internal sealed partial class ModelExtractor(
    OfflineExtractor rules,
    IModelClients models,
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
        if (models.Find(ModelTask.Extraction) is { } client)
        {
            foreach (IReadOnlyList<int> chunk in Chunk(batch))
            {
                await AddAsync(client, batch, chunk, found, cancellationToken);
            }
        }

        return found;
    }

    /// <summary>What one call is shown: not too much, and nothing that its speaker marked as private.</summary>
    private IEnumerable<IReadOnlyList<int>> Chunk(IReadOnlyList<LearningSource> batch)
    {
        var chunk = new List<int>();
        int characters = 0;
        for (int i = 0; i < batch.Count; i++)
        {
            LearningSource source = batch[i];
            if ((source.IsMarkedPrivate && !options.Value.AllowPrivate) || source.Text.Length > MaxCharacters)
            {
                continue;
            }

            if (chunk.Count == MaxMessages || characters + source.Text.Length > MaxCharacters)
            {
                yield return chunk;
                (chunk, characters) = ([], 0);
            }

            chunk.Add(i);
            characters += source.Text.Length;
        }

        if (chunk.Count > 0)
        {
            yield return chunk;
        }
    }

    private async ValueTask AddAsync(
        IChatClient client,
        IReadOnlyList<LearningSource> batch,
        IReadOnlyList<int> chunk,
        List<ExtractedMemory>[] found,
        CancellationToken cancellationToken)
    {
        IReadOnlyList<LearningSource> shown = [.. chunk.Select(i => batch[i])];
        IReadOnlyList<ModelEntry>? entries;
        try
        {
            ChatResponse response = await client.GetResponseAsync(
                ExtractionPrompt.Build(shown),
                new ChatOptions { ResponseFormat = ChatResponseFormat.Json, Temperature = 0 },
                cancellationToken);
            entries = ModelAnswer.TryRead(response.Text, ExtractionJson.Default.ModelEntries)?.Entries;
        }
        // The model's boundary: what it cannot do the rules have done already.
        catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogFailed(shown.Count, error.GetType().Name);
            return;
        }

        if (entries is null)
        {
            LogUnreadable(shown.Count);
            return;
        }

        var refusals = new Dictionary<EntryRefusal, int>();
        foreach (ModelEntry entry in entries)
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

    [LoggerMessage(LogLevel.Warning, "The model could not read {Count} messages ({Reason}); the rules' findings stand alone")]
    private partial void LogFailed(int count, string reason);

    [LoggerMessage(LogLevel.Warning, "What the model answered about {Count} messages is not readable; the rules' findings stand alone")]
    private partial void LogUnreadable(int count);

    [LoggerMessage(LogLevel.Information, "{Count} of the model's entries were refused: {Refusal}")]
    private partial void LogRefused(int count, EntryRefusal refusal);
}
