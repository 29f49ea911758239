using Confidant.Memory;

namespace Confidant.Properties;

/// <content>What happens to people's own posts, and to what is learned from them.</content>
internal abstract partial record Operation
{
    /// <summary>A person connects one of their accounts, again where it is connected.</summary>
    public sealed record Connect(int Who, int Account) : Operation;

    /// <summary>A person posts on an account that is connected, or was.</summary>
    public sealed record PostThere(int Who, int Account, int Words, PostManner Manner, int Tag) : Operation;

    /// <summary>A person connects an account that has some posts already, and it is read; where it
    /// <paramref name="Teaches"/>, a persona of theirs learns from it.</summary>
    public sealed record Bring(int Who, int Account, int Words, PostManner Manner, bool Teaches) : Operation;

    /// <summary>A post gets new words at its source.</summary>
    public sealed record EditThere(int Which, int Words) : Operation;

    /// <summary>A post's audience at its source changes.</summary>
    public sealed record TurnThere(int Which, bool IsPublic) : Operation;

    /// <summary>A post is deleted at its source, or shown there again.</summary>
    public sealed record DeleteThere(int Which, bool IsGone) : Operation;

    /// <summary>A feed is read, as <paramref name="Course"/> has it. An export shows posts as they were posted.</summary>
    public sealed record Sync(int Which, SyncKind Kind, SyncCourse Course) : Operation;

    /// <summary>A person lets a feed rest, or go on; <paramref name="Who"/> need not be its owner.</summary>
    public sealed record Pause(int Who, int Which, bool IsPaused) : Operation;

    /// <summary>A person disconnects a feed; <paramref name="Who"/> need not be its owner.</summary>
    public sealed record Disconnect(int Who, int Which, bool Forgets) : Operation;

    /// <summary>A person parts with what a feed taught, connects the feed again, and has all of it read; where it
    /// <paramref name="IsRestored"/>, a backup that was made before takes the store's place in between.</summary>
    public sealed record Return(int Which, Parting Parting, bool IsRestored) : Operation;

    /// <summary>A person decides about a post of theirs, and it comes again in another form: with new words, shown to others at its source,
    /// or deleted there and posted anew.</summary>
    public sealed record Reappear(int Which, Decision Decision, Reappearance Reappearance) : Operation;

    /// <summary>A person chooses what is learned from their posts.</summary>
    public sealed record Choose(int Who, PostChoice Choice, int Tag) : Operation;

    /// <summary>A person leaves one post out of what is learned, or takes it in; <paramref name="Who"/> need not be its author.</summary>
    public sealed record ChooseOne(int Who, int Which, bool IsLearned) : Operation;

    /// <summary>A person makes a persona.</summary>
    public sealed record MakePersona(int Who) : Operation;

    /// <summary>A person deletes a persona, or empties their own.</summary>
    public sealed record DeletePersona(int Who, int Which) : Operation;

    /// <summary>A person lets one of their personas learn, or not.</summary>
    public sealed record LetLearn(int Who, int Which, bool IsEnabled) : Operation;

    /// <summary>The personas of its owner learn from a feed.</summary>
    public sealed record Teach(int Which, bool UpdatesSelf) : Operation;
}
