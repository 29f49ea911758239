using System.Globalization;
using Confidant.Memory;
using Microsoft.Extensions.AI;

namespace Confidant.BotHost.Models.Embeddings;

/// <summary>Vectors from an embedding endpoint. Safe for concurrent use.</summary>
/// <param name="generator">The endpoint; it bounds time and retries by itself.</param>
/// <param name="model">The model's name.</param>
/// <param name="dimensions">The components that are asked for; 0 for as many as the model makes.</param>
internal sealed class EndpointEncoder(IEmbeddingGenerator<string, Embedding<float>> generator, string model, int dimensions)
    : ITextEncoder
{
    // What an embedding is made of; the rest of a longer text changes little.
    private const int MaxCharacters = 8_000;

    private readonly EmbeddingGenerationOptions _options = new() { ModelId = model, Dimensions = dimensions > 0 ? dimensions : null };

    /// <inheritdoc/>
    public string Model { get; } = string.Create(CultureInfo.InvariantCulture, $"{model}/{dimensions}");

    /// <inheritdoc/>
    public bool IsLocal => false;

    /// <inheritdoc/>
    public bool Reads(Language language) => true;

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<SentenceVector>> EncodeAsync(
        IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        try
        {
            GeneratedEmbeddings<Embedding<float>> made = await generator.GenerateAsync(
                texts.Select(Shorten), _options, cancellationToken);
            return made.Count == texts.Count
                ? [.. made.Select(embedding => SentenceVector.FromDirection(embedding.Vector.Span, Model))]
                : throw new EncoderUnavailableException("The embedding endpoint answered with another number of vectors than of texts.");
        }
        // The endpoint's boundary: its errors may hold what it was sent.
        catch (Exception error) when (error is not EncoderUnavailableException && !cancellationToken.IsCancellationRequested)
        {
            throw new EncoderUnavailableException($"The embedding endpoint failed with {error.GetType().Name}.");
        }
    }

    private static string Shorten(string text) =>
        text.Length <= MaxCharacters ? text : text[..(char.IsHighSurrogate(text[MaxCharacters - 1]) ? MaxCharacters - 1 : MaxCharacters)];
}
