using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>A session as its audience sees it.</summary>
/// <remarks>Title and last prompt are read from the messages themselves, so they go with them.</remarks>
public sealed record ChatSession : IContent
{
    /// <summary>Its id.</summary>
    public required SessionId Id { get; init; }

    /// <summary>The agent that talks in it.</summary>
    public required AgentId Agent { get; init; }

    /// <summary>What kind of talk it is.</summary>
    public required string Type { get; init; }

    /// <summary>The platform it began on.</summary>
    public required Platform Platform { get; init; }

    /// <summary>The platform that is talked about; null where none.</summary>
    public string? SubjectPlatform { get; init; }

    /// <summary>The id that another system has for it; null where none.</summary>
    public string? ExternalId { get; init; }

    /// <summary>The videos that are talked about.</summary>
    public IReadOnlyList<string> VideoIds { get; init; } = [];

    /// <summary>The first 100 characters of the first message that the audience may read; null where there is none.</summary>
    public string? Title { get; init; }

    /// <summary>The latest message that a person said in it and the audience may read; null where there is none.</summary>
    public string? LastPrompt { get; init; }

    /// <summary>The messages that <see cref="Title"/> and <see cref="LastPrompt"/> are read from.</summary>
    public IReadOnlyList<MessageId> Sources { get; init; } = [];

    /// <summary>How many of its turns the audience may read.</summary>
    public required int Turns { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When somebody spoke last; when it began where nobody did.</summary>
    public required DateTimeOffset LastMessageAt { get; init; }
}
