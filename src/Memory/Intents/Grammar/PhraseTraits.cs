namespace Confidant.Memory.Intents;

/// <summary>What a rule demands beyond its words.</summary>
[Flags]
internal enum PhraseTraits
{
    None = 0,

    /// <summary>It counts only if the message says nothing else: with more around it, it is often an idiom.</summary>
    Alone = 1,

    /// <summary>A question that is a request: "could you keep this private?".</summary>
    Asks = 2,

    /// <summary>It counts only beside a statement in the same message: "Between us, I hate it".</summary>
    Beside = 4,

    /// <summary>Its last word begins the topic: "forget everything you know about <em>my</em> dog".</summary>
    Own = 8,

    /// <summary>It counts only as the message's heading: "Private: I hate it", "(private) I hate it".</summary>
    Opens = 16,

    /// <summary>Its topic must be personal data, since it could be a file as well: "delete my <em>address</em>".</summary>
    Personal = 32,

    /// <summary>It counts only after another claim in its sentence: "I'm alice.eth, twitter @alice".</summary>
    Follows = 64,

    /// <summary>A word in it that no rule names is a handle, unless formed like an adjective or a verb.</summary>
    Bare = 128,

    /// <summary>Its name counts only with a digit or an underscore, as no ordinary word has: "my telegram is bob_t".
    /// </summary>
    Marked = 256,
}
