using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage;

/// <summary>What a command changes, committed with its turn.</summary>
public abstract partial record TurnEffect
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

    /// <summary>Hides one message of a person with its memories at once, from every reader and from the person's own lists; what
    /// rested on it goes. It can be undone for <see cref="UndoWindow"/>; then it is erased like by <see cref="Forget"/>.</summary>
    /// <param name="Subject">The person.</param>
    /// <param name="Message">Their message; another's is left alone.</param>
    public sealed record SoftForget(SubjectAuthority Subject, MessageId Message) : TurnEffect
    {
        /// <summary>How long it can be undone.</summary>
        /// <value>10 minutes.</value>
        public static TimeSpan UndoWindow { get; } = TimeSpan.FromMinutes(10);
    }

    /// <summary>Brings back what <see cref="SoftForget"/> hid: the message and its memories, where they were. Replies that rested
    /// on it stay gone. Too late, the turn is computed again; see <see cref="ISubjectStore.CanUndoForgetAsync"/>.</summary>
    /// <param name="Subject">The person.</param>
    /// <param name="Message">Their message.</param>
    public sealed record UndoForget(SubjectAuthority Subject, MessageId Message) : TurnEffect;

    /// <summary>Sets after how many days what a person says expires. What is there gets the stricter of this and its group's
    /// retention; what has expired stays gone.</summary>
    /// <param name="Subject">The person.</param>
    /// <param name="Days">From 1 to 3650; null for never.</param>
    public sealed record SetRetention(SubjectAuthority Subject, int? Days) : TurnEffect;

    /// <summary>The same for all that was and will be said in a group. Whether the person may is for the command to check.</summary>
    /// <param name="Subject">Who sets it.</param>
    /// <param name="Group">The group.</param>
    /// <param name="Agent">The agent whose memory of the group it is.</param>
    /// <param name="Days">From 1 to 3650; null for never.</param>
    public sealed record SetGroupRetention(SubjectAuthority Subject, GroupId Group, AgentId Agent, int? Days) : TurnEffect;

    /// <summary>Changes a group's settings. Whether the person may is for the command to check.</summary>
    /// <param name="Subject">Who sets them.</param>
    /// <param name="Group">The group.</param>
    /// <param name="Agent">The agent whose settings they are.</param>
    /// <param name="Settings">The changes.</param>
    public sealed record SetGroup(SubjectAuthority Subject, GroupId Group, AgentId Agent, GroupSettings Settings) : TurnEffect;

    /// <summary>Changes what a topic of a group has of its own: when it answers, what is kept of its talk, and the language. Whether
    /// the person may is for the command to check.</summary>
    /// <param name="Subject">Who sets it.</param>
    /// <param name="Group">The group itself, also where it is one audience with a wider one.</param>
    /// <param name="Topic">The topic.</param>
    /// <param name="Agent">The agent whose settings they are.</param>
    /// <param name="Settings">The changes, none of the budget; null where all of it is to be as in the whole group.</param>
    public sealed record SetTopic(
        SubjectAuthority Subject, GroupKey Group, ThreadId Topic, AgentId Agent, GroupSettings? Settings) : TurnEffect;

    /// <summary>Chooses with whom a group is one audience: for what is said from then on, what was said before stays where it was.
    /// Whether the person may is for the command to check.</summary>
    /// <param name="Subject">Who chooses.</param>
    /// <param name="Group">The group itself, also where it is one audience with a wider one.</param>
    /// <param name="Agent">The agent whose memory of the group it is.</param>
    /// <param name="Reach">The choice.</param>
    public sealed record SetGroupReach(SubjectAuthority Subject, GroupKey Group, AgentId Agent, GroupReach Reach) : TurnEffect;

    /// <summary>Begins a new epoch of a group that more people can read now, for every agent: what was said before is for its
    /// speakers alone. Where the group's readers are told and are no more than were noted, nothing happens, nor where the same
    /// delivery did it before.</summary>
    /// <param name="Group">The group as it is now.</param>
    /// <param name="Delivery">The platform's number for the news.</param>
    public sealed record WidenReaders(SeenGroup Group, string Delivery) : TurnEffect;

    /// <summary>Objects to what somebody said about a person in a group they belong to: the messages it rests on are for their
    /// speaker alone from then on, and what rested on them goes. Their speaker cannot open them again.</summary>
    /// <param name="Subject">The person it is about.</param>
    /// <param name="Entry">The memory; one that is not listed for them is left alone.</param>
    public sealed record RaiseObjection(SubjectAuthority Subject, EntryId Entry) : TurnEffect;

    /// <summary>Withdraws a person's own objection: the group may read it again, unless another person objects, or the speaker
    /// made it private meanwhile.</summary>
    /// <param name="Subject">The person it is about.</param>
    /// <param name="Entry">The memory.</param>
    public sealed record WithdrawObjection(SubjectAuthority Subject, EntryId Entry) : TurnEffect;

    /// <summary>Gives a person's own messages another scope; rows move between partitions, and what rested on them goes.
    /// <see cref="PrivacyScope.GroupOnly"/> stands for "where it came from": a private chat's message becomes private.</summary>
    /// <param name="Subject">The person.</param>
    /// <param name="Selection">Which messages.</param>
    /// <param name="Scope">The new scope.</param>
    public sealed record ChangeScope(SubjectAuthority Subject, ScopeSelection Selection, PrivacyScope Scope) : TurnEffect;

    /// <summary>Makes a token, and the account that programs speak with in the person's name.</summary>
    /// <param name="Subject">The person.</param>
    /// <param name="Token">The token; its user is the person.</param>
    /// <param name="Hash">What is kept of its secret.</param>
    public sealed record IssueToken(SubjectAuthority Subject, ApiToken Token, TokenHash Hash) : TurnEffect;

    /// <summary>Ends a token of the person's at once; another's is left alone.</summary>
    /// <param name="Subject">The person.</param>
    /// <param name="Token">The token.</param>
    public sealed record RevokeToken(SubjectAuthority Subject, TokenId Token) : TurnEffect;

    /// <summary>Keeps an agent of a person's own, new or changed. The turn is computed again where it is another's or erased.</summary>
    /// <param name="Subject">The person.</param>
    /// <param name="Agent">The agent; its owner is the person.</param>
    public sealed record SaveAgent(SubjectAuthority Subject, Agent Agent) : TurnEffect;

    /// <summary>Erases an agent of a person's own, and ends its bindings. What people told it stays theirs: they see and forget it
    /// as before, and no agent answers from it.</summary>
    /// <param name="Subject">The person.</param>
    /// <param name="Agent">The agent; another's is left alone.</param>
    public sealed record DeleteAgent(SubjectAuthority Subject, AgentId Agent) : TurnEffect;

    /// <summary>Binds an agent to a place, instead of the one that was bound there. Whether the person may decide for the place is
    /// for the command to check; that the agent is the operator's or their own is checked here: else the turn is computed again.</summary>
    /// <param name="Subject">Who binds it.</param>
    /// <param name="Place">The place.</param>
    /// <param name="Agent">The agent; null ends the binding.</param>
    public sealed record BindAgent(SubjectAuthority Subject, AgentPlace Place, AgentId? Agent) : TurnEffect;

    /// <summary>Begins a session, and makes it current in a conversation; see <see cref="ISessionStore.BeginAsync"/>.</summary>
    /// <param name="Audience">Whose session it is.</param>
    /// <param name="Conversation">Where it begins.</param>
    /// <param name="Session">The session.</param>
    public sealed record BeginSession(Audience Audience, ConversationKey Conversation, NewSession Session) : TurnEffect;

    /// <summary>Makes a session current in a conversation, so that what is said there goes on with it. Where it is gone, or
    /// another's, the turn is computed again. One of another profile of the person's, which lets this one read its private chats, stays
    /// as it is: a session of their own goes on from it, and shows its messages as long as they may read them.</summary>
    /// <param name="Audience">Whose session it is.</param>
    /// <param name="Conversation">Where it goes on.</param>
    /// <param name="Session">The session.</param>
    public sealed record ResumeSession(Audience Audience, ConversationKey Conversation, SessionId Session) : TurnEffect;

    /// <summary>Uses up a button and all that were shown with it to the same person, so that they work once.</summary>
    /// <param name="Token">The button's token.</param>
    public sealed record UseButton(string Token) : TurnEffect;
}
