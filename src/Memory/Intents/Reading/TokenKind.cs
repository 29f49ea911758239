namespace Confidant.Memory.Intents;

internal enum TokenKind
{
    Word,

    /// <summary>A handle, a link, a wallet or a name with dots.</summary>
    Address,

    /// <summary>Something quoted, or code: not the speaker's own words.</summary>
    Quotation,

    /// <summary>Comma, dash, bracket or emoji.</summary>
    ClauseBreak,

    /// <summary>A clause break that announces what follows.</summary>
    Colon,

    SentenceBreak,

    /// <summary>A sentence break that makes the sentence before it a question.</summary>
    QuestionMark,
}
