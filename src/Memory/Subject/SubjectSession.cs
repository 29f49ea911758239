using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>One of a person's private sessions, for the export. Its words are in the messages.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Agent">The agent that talks in it.</param>
/// <param name="Type">What kind of talk it is.</param>
/// <param name="Platform">The platform it began on.</param>
/// <param name="SubjectPlatform">The platform that is talked about; null where none.</param>
/// <param name="ExternalId">The id that another system has for it; null where none.</param>
/// <param name="VideoIds">The videos that are talked about.</param>
/// <param name="CreatedAt">When it began.</param>
/// <param name="LastMessageAt">When somebody spoke last; when it began where nobody did.</param>
public sealed record SubjectSession(
    SessionId Id,
    AgentId Agent,
    string Type,
    Platform Platform,
    string? SubjectPlatform,
    string? ExternalId,
    IReadOnlyList<string> VideoIds,
    DateTimeOffset CreatedAt,
    DateTimeOffset LastMessageAt) : IContent;
