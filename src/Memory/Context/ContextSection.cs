namespace Confidant.Memory;

/// <summary>A part of what a person's agents know of them.</summary>
public enum ContextSection
{
    /// <summary>Who they are at work: <c>user_profile</c>.</summary>
    UserProfile,

    /// <summary>How they want to be helped: <c>learned_preferences</c>.</summary>
    LearnedPreferences,

    /// <summary>What they are at: <c>context_memory</c>.</summary>
    ContextMemory,
}
