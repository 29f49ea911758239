namespace Confidant.Memory;

/// <summary>Tells what texts are about, as vectors of one model. Safe for concurrent use.</summary>
public interface ITextEncoder
{
    /// <summary>The model, with its dimension where it is not the built-in one; vectors of two models do not compare.</summary>
    string Model { get; }

    /// <summary>Whether it works in this process. Another's answer is waited for before anything is read, so that no snapshot of
    /// the store stays open meanwhile.</summary>
    bool IsLocal { get; }

    /// <summary>Whether it reads a language. Texts in others get a zero vector: what it made of them would be noise.</summary>
    bool Reads(Language language);

    /// <summary>The vectors of texts, in their order.</summary>
    /// <exception cref="EncoderUnavailableException">Nothing is encoded.</exception>
    ValueTask<IReadOnlyList<SentenceVector>> EncodeAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken);
}
