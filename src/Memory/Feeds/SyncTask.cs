using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>What a run over a feed is to do.</summary>
/// <param name="Run">The run.</param>
/// <param name="Integration">The feed.</param>
/// <param name="Profile">Its owner.</param>
public sealed record SyncTask(SyncRun Run, Integration Integration, UserProfile Profile) : IContent
{
    /// <summary>Where the reading goes on; null to begin.</summary>
    public string? Position { get; init; }

    /// <summary>The export's file, by its name in the host's directory of exports; null where it reads none.</summary>
    public string? File { get; init; }

    /// <summary>What the platform gave when the owner signed in; null where they did not. A secret.</summary>
    public ReadOnlyMemory<byte>? Grant { get; init; }

    /// <summary>Where its owner watches it; null where nowhere, or by a program.</summary>
    public ConversationKey? Watched { get; init; }

    /// <summary>The message there that shows how far it is; null where there is none yet.</summary>
    public PlatformMessageId? ShownAs { get; init; }

    /// <summary>Where its owner talks in private; null where they never did.</summary>
    public ConversationKey? PrivateChat { get; init; }

    /// <inheritdoc/>
    public override string ToString() => nameof(SyncTask);
}
