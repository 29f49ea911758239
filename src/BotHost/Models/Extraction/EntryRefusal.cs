namespace Confidant.BotHost.Models.Extraction;

/// <summary>Why a model's entry is refused.</summary>
internal enum EntryRefusal
{
    /// <summary>It names no message of the batch.</summary>
    UnknownMessage,

    /// <summary>A part is missing, or longer than any statement.</summary>
    Malformed,

    /// <summary>The quote does not stand in the message that it names: invented, or somebody else's.</summary>
    NotInMessage,

    /// <summary>The statement says things, or names people, that the message does not.</summary>
    NotSupported,

    /// <summary>It is said to be about the speaker, and is not.</summary>
    WrongSpeaker,

    /// <summary>The message already gave as many statements as one may.</summary>
    TooMany,
}
