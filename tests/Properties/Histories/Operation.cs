namespace Confidant.Properties;

/// <summary>Something that happens in a history. Numbers are indices into what there is at that moment, taken modulo its count, so
/// that a history stays meaningful when another operation is left out of it.</summary>
internal abstract partial record Operation
{
    private Operation()
    {
    }

    /// <summary>Somebody says something somewhere.</summary>
    public sealed record Say(int Who, int Where, int Words, Manner Manner) : Operation;

    /// <summary>A message arrives and waits to be handled.</summary>
    public sealed record Accept(int Who, int Where, int Words) : Operation;

    /// <summary>An edit arrives and waits to be handled.</summary>
    public sealed record AcceptEdit(int Message, int Words) : Operation;

    /// <summary>What waits is handled.</summary>
    public sealed record Handle(int Which) : Operation;

    /// <summary>The platform delivers a message once more, forgotten ones among them.</summary>
    public sealed record Redeliver(int Message) : Operation;

    /// <summary>The platform deletes a message: one that is kept, one that waits to be handled, or one of the bot's.</summary>
    public sealed record Delete(int Which) : Operation;

    /// <summary>A message gets new words.</summary>
    public sealed record Edit(int Message, int Words) : Operation;

    /// <summary>A person gives one message another scope; <paramref name="Who"/> need not be its author.</summary>
    public sealed record Rescope(int Who, int Message, Openness Scope) : Operation;

    /// <summary>/privacy share and its end.</summary>
    public sealed record Share(int Who, bool Enabled) : Operation;

    /// <summary>All that is shared becomes private, or goes back where it came from.</summary>
    public sealed record Unshare(int Who, bool ToOrigin) : Operation;

    /// <summary>A person forgets a topic that one message is about.</summary>
    public sealed record ForgetTopic(int Who, int Message) : Operation;

    /// <summary>A person forgets one message.</summary>
    public sealed record ForgetMessage(int Who, int Message) : Operation;

    /// <summary>A person forgets their last message of a place.</summary>
    public sealed record ForgetLast(int Who, int Where) : Operation;

    /// <summary>A person forgets what they said in a place.</summary>
    public sealed record ForgetHere(int Who, int Where) : Operation;

    /// <summary>A person sets their goal, telling one agent: other goals are forgotten. Without one, all are.</summary>
    public sealed record SetGoal(int Who, int Agent, bool HasOne) : Operation;

    /// <summary>A person forgets everything.</summary>
    public sealed record ForgetAll(int Who) : Operation;

    /// <summary>A button is shown whose argument holds words of a message.</summary>
    public sealed record OfferForget(int Message) : Operation;

    /// <summary>A person says that another is them.</summary>
    public sealed record ProposeLink(int Who, int Other) : Operation;

    /// <summary>A person confirms a link, once or twice; <paramref name="Who"/> need not be a side of it.</summary>
    public sealed record ConfirmLink(int Who, int Which, bool IsTwice) : Operation;

    /// <summary>A person opens their private chats at a link, or closes them.</summary>
    public sealed record OpenLink(int Who, int Which, bool IsOpen) : Operation;

    /// <summary>A person ends a link or declines one.</summary>
    public sealed record EndLink(int Who, int Which) : Operation;

    /// <summary>Two people are linked: proposed, confirmed by both, and opened by those that <paramref name="Opens"/> has a bit for.</summary>
    public sealed record Link(int Who, int Other, int Opens) : Operation;

    /// <summary>Two people are linked and parted again: everything is as it was.</summary>
    public sealed record LinkAndPart(int Who, int Other, int Opens) : Operation;

    /// <summary>A person is linked with both others, in either order, with the same outcome; then all are parted.</summary>
    public sealed record LinkInEitherOrder(int Middle, int Opens) : Operation;

    /// <summary>A person says that a handle is theirs; others may say so, too.</summary>
    public sealed record Claim(int Who, int Which) : Operation;

    /// <summary>A person takes that back.</summary>
    public sealed record Withdraw(int Who, int Which) : Operation;

    /// <summary>How long a person's words are kept.</summary>
    public sealed record Retain(int Who, int Days) : Operation;

    /// <summary>How long a group's words are kept.</summary>
    public sealed record RetainGroup(int Where, int Days) : Operation;

    /// <summary>A person forgets a message with an undo.</summary>
    public sealed record Hide(int Who, int Message) : Operation;

    /// <summary>A person wants such a message back.</summary>
    public sealed record Undo(int Who, int Which) : Operation;

    /// <summary>What was not wanted back in time is erased.</summary>
    public sealed record Finish : Operation;

    /// <summary>A person objects to what another said about them.</summary>
    public sealed record Object(int Who, int Which) : Operation;

    /// <summary>A person leaves a group, or joins it.</summary>
    public sealed record Move(int Who, int Where, bool IsMember) : Operation;

    /// <summary>A group is opened to everybody, or closed again.</summary>
    public sealed record Open(int Where, bool IsPublic) : Operation;

    /// <summary>More people can read a group; the news comes twice.</summary>
    public sealed record Widen(int Where) : Operation;

    /// <summary>The bot leaves a group.</summary>
    public sealed record Leave(int Where) : Operation;

    /// <summary>The bot joins a group again.</summary>
    public sealed record Rejoin(int Where) : Operation;

    /// <summary>The configuration lets the channel speak for its agent from now on, or no more.</summary>
    public sealed record Configure(bool Speaks) : Operation;

    /// <summary>What waits to be learned is learned.</summary>
    public sealed record Learn : Operation;

    /// <summary>Summaries are asked for in a place and made.</summary>
    public sealed record Summarize(int Who, int Where) : Operation;

    /// <summary>An answer is made from what is recalled about a message; it is not committed yet.</summary>
    public sealed record Ask(int Who, int Where, int Message) : Operation;

    /// <summary>An answer that was made is committed.</summary>
    public sealed record Answer(int Which) : Operation;

    /// <summary>A person is shown their memories.</summary>
    public sealed record Show(int Who) : Operation;

    /// <summary>A waiting chunk is sent.</summary>
    public sealed record Deliver(int Which) : Operation;

    /// <summary>A person begins a session in a place.</summary>
    public sealed record BeginSession(int Who, int Where) : Operation;

    /// <summary>A person resumes a session of a place.</summary>
    public sealed record ResumeSession(int Who, int Where, int Which) : Operation;

    /// <summary>Time goes by.</summary>
    public sealed record Wait(int Hours) : Operation;

    /// <summary>What ran out is deleted.</summary>
    public sealed record Purge : Operation;

    /// <summary>The files are cleaned.</summary>
    public sealed record Scrub : Operation;

    /// <summary>The process ends and another begins.</summary>
    public sealed record Restart : Operation;

    /// <summary>The database is copied.</summary>
    public sealed record BackUp : Operation;

    /// <summary>The copy takes the place of the database.</summary>
    public sealed record Restore : Operation;
}
