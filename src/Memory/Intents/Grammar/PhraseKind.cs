namespace Confidant.Memory.Intents;

internal enum PhraseKind
{
    Private,
    Allow,
    ForgetLast,
    ForgetTopic,
    ForgetAll,

    /// <summary>Asks what the last answer rests on.</summary>
    Explain,

    /// <summary>Words that neither state nor ask anything: "please", "by the way".</summary>
    Filler,

    /// <summary>Words that begin a request's reason or condition: "because", "I was joking".</summary>
    Reason,

    /// <summary>"She said", "according to": what is next to it is not the speaker's own.</summary>
    Report,

    /// <summary>A word that makes a sentence depend on something: "if", "unless".</summary>
    Condition,

    /// <summary>A word that takes back a part of what was said: "but", "except".</summary>
    Restriction,

    /// <summary>Words that join two clauses: "and", "because".</summary>
    Connective,

    /// <summary>"Please".</summary>
    Plea,

    /// <summary>A word that points back to what was said before: "that", "said".</summary>
    Backward,

    /// <summary>"I": who begins a clause of their own.</summary>
    FirstPerson,

    /// <summary>A word that cannot be a topic by itself: "it", "him".</summary>
    Pronoun,

    /// <summary>A word that a topic cannot go on after: "and", "so".</summary>
    TopicStop,

    /// <summary>Words after which a topic may go on in spite of such a word: "and my".</summary>
    TopicJoin,

    /// <summary>Words that are nobody's handle: "my username is secret".</summary>
    NoHandle,

    /// <summary>What people call their data: "phone number", "salary".</summary>
    Personal,

    /// <summary>A tag that asks for agreement with a request: "ok?".</summary>
    Tag,

    /// <summary>A claim of an account on Twitter; so on for the next ones.</summary>
    Twitter,

    Telegram,

    Farcaster,

    Wallet,

    /// <summary>A name below eth.</summary>
    EthName,

    /// <summary>A link that tells the platform by itself.</summary>
    Link,
}
