using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage;

/// <summary>What a command changes, committed with its turn.</summary>
public abstract record TurnEffect
{
    private TurnEffect()
    {
    }

    /// <summary>Allows or stops the use, in a person's other chats, of what they say about themselves from now on.</summary>
    /// <param name="Subject">The person.</param>
    /// <param name="Enabled">The new value.</param>
    public sealed record SetSharing(SubjectAuthority Subject, bool Enabled) : TurnEffect;

    /// <summary>Turns remembering on or off for a person.</summary>
    /// <param name="Subject">The person.</param>
    /// <param name="Enabled">The new value.</param>
    public sealed record SetRemembering(SubjectAuthority Subject, bool Enabled) : TurnEffect;

    /// <summary>Erases a person's own words with all that rests on them: transcript, memories, index, waiting jobs and replies.
    /// The erasure journal is on disk before the transaction ends. A scrub is queued.</summary>
    /// <param name="Subject">The person.</param>
    /// <param name="Selection">What is to go.</param>
    /// <param name="ScrubNote">What the scrub's runner needs to report the end, without anybody's words.</param>
    public sealed record Forget(SubjectAuthority Subject, ForgetSelection Selection, ReadOnlyMemory<byte> ScrubNote) : TurnEffect;

    /// <summary>Gives a person's own messages another scope; rows move between partitions, and what rested on them goes.
    /// <see cref="PrivacyScope.GroupOnly"/> stands for "where it came from": a private chat's message becomes private.</summary>
    /// <param name="Subject">The person.</param>
    /// <param name="Selection">Which messages.</param>
    /// <param name="Scope">The new scope.</param>
    public sealed record ChangeScope(SubjectAuthority Subject, ScopeSelection Selection, PrivacyScope Scope) : TurnEffect;

    /// <summary>Uses up a button and all that were shown with it, so that they work once.</summary>
    /// <param name="Token">The button's token.</param>
    public sealed record UseButton(string Token) : TurnEffect;
}
