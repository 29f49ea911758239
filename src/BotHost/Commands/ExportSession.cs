using Confidant.Memory;

namespace Confidant.BotHost.Commands;

/// <summary>A session in the file of /export.</summary>
internal sealed record ExportSession(
    Guid SessionId,
    Guid AgentId,
    string SessionType,
    string Platform,
    string? SubjectPlatform,
    string? ExternalSessionId,
    IReadOnlyList<string> VideoIds,
    DateTimeOffset CreatedAt,
    DateTimeOffset LastMessageAt)
{
    /// <summary>The form of a session.</summary>
    public static ExportSession From(SubjectSession session) => new(
        session.Id.Value,
        session.Agent.Value,
        session.Type,
        session.Platform.Name,
        session.SubjectPlatform,
        session.ExternalId,
        session.VideoIds,
        session.CreatedAt,
        session.LastMessageAt);
}
