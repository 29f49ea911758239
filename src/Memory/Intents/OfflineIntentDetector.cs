using Confidant.Memory.Intents;

namespace Confidant.Memory;

/// <summary>Detects intents by hand-written phrases in English and Spanish, with no model. Where a phrase could be read
/// otherwise (a question, a quotation, an idiom, words to somebody else) it finds nothing. Time grows linearly with the
/// message. Safe for concurrent use.</summary>
public sealed class OfflineIntentDetector : IIntentDetector
{
    private readonly PhraseTokenizer _tokenizer;
    private readonly PhraseGrammar _english;
    private readonly PhraseGrammar _spanish;

    /// <summary>Reads the phrase lists; make one and keep it.</summary>
    public OfflineIntentDetector()
    {
        var vocabulary = new Vocabulary();
        vocabulary.AddContractions(EnglishContractions.Lines);
        vocabulary.AddContractions(SpanishContractions.Lines);
        _english = new PhraseGrammar(
            vocabulary,
            EnglishContextPhrases.Lines,
            EnglishPrivatePhrases.Lines,
            EnglishAllowPhrases.Lines,
            EnglishForgetPhrases.Lines,
            EnglishExplainPhrases.Lines,
            EnglishHintPhrases.Lines);
        _spanish = new PhraseGrammar(
            vocabulary,
            SpanishContextPhrases.Lines,
            SpanishPrivatePhrases.Lines,
            SpanishAllowPhrases.Lines,
            SpanishForgetPhrases.Lines,
            SpanishExplainPhrases.Lines,
            SpanishHintPhrases.Lines);
        _tokenizer = new PhraseTokenizer(vocabulary);
    }

    /// <inheritdoc/>
    public ValueTask<DetectedIntents> DetectAsync(string text, Language? language, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Detect(text, language));
    }

    /// <summary>The intent and the hints of one message, at once.</summary>
    /// <param name="text">The message, as typed.</param>
    /// <param name="language">The language it is likely in, tried first; null when unknown.</param>
    public DetectedIntents Detect(string text, Language? language)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<Token> tokens = _tokenizer.Read(text);
        List<SentenceSpan> sentences = SentenceSpan.Split(tokens);
        bool spanishFirst = language == Language.Spanish;
        var first = new MessageReading(spanishFirst ? _spanish : _english, tokens, sentences);
        var second = new MessageReading(spanishFirst ? _english : _spanish, tokens, sentences);
        PrivacyIntent? privacy = PrivacyIntentFinder.Find(text, first) ?? PrivacyIntentFinder.Find(text, second);
        var hints = new List<IdentityHint>();
        IdentityHintFinder.Find(text, first, hints);
        IdentityHintFinder.Find(text, second, hints);
        return privacy is null && hints.Count == 0 ? DetectedIntents.None : new DetectedIntents(privacy, hints);
    }
}
