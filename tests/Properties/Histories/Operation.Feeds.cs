namespace Confidant.Properties;

/// <content>What happens to people's own posts, and to what is learned from them.</content>
internal abstract partial record Operation
{
    /// <summary>A person connects one of their accounts, again where it is connected.</summary>
    public sealed record Connect(int Who, int Account) : Operation;

    /// <summary>A person posts on an account that is connected, or was.</summary>
    public sealed record PostThere(int Who, int Account, int Words, PostManner Manner, int Tag) : Operation;

    /// <summary>A post gets new words at its source.</summary>
    public sealed record EditThere(int Which, int Words) : Operation;

    /// <summary>A post's audience at its source changes.</summary>
    public sealed record TurnThere(int Which, bool IsPublic) : Operation;

    /// <summary>A post is deleted at its source, or shown there again.</summary>
    public sealed record DeleteThere(int Which, bool IsGone) : Operation;

    /// <summary>A feed is read, as <paramref name="Course"/> has it.</summary>
    public sealed record Sync(int Which, bool IsFull, SyncCourse Course) : Operation;

    /// <summary>A person lets a feed rest, or go on; <paramref name="Who"/> need not be its owner.</summary>
    public sealed record Pause(int Who, int Which, bool IsPaused) : Operation;

    /// <summary>A person disconnects a feed; <paramref name="Who"/> need not be its owner.</summary>
    public sealed record Disconnect(int Who, int Which, bool Forgets) : Operation;

    /// <summary>A person disconnects a feed, connects it again, and has all of it read.</summary>
    public sealed record Return(int Which, bool Forgets) : Operation;

    /// <summary>A person chooses what is learned from their posts.</summary>
    public sealed record Choose(int Who, PostChoice Choice, int Tag) : Operation;

    /// <summary>A person leaves one post out of what is learned, or takes it in; <paramref name="Who"/> need not be its author.</summary>
    public sealed record ChooseOne(int Who, int Which, bool IsLearned) : Operation;

    /// <summary>A person lets their own persona learn, or not.</summary>
    public sealed record LetLearn(int Who, bool IsEnabled) : Operation;
}
