namespace Confidant.Memory;

/// <summary>Which message of its speaker an intent is about.</summary>
public enum IntentBinding
{
    /// <summary>The message that holds it: "This is private: I'm pregnant."</summary>
    ThisMessage,

    /// <summary>The message replied to, if it is the speaker's own; otherwise their last one: "Don't share that."</summary>
    RepliedOrLast,
}
