using Confidant.Memory;

namespace Confidant.BotHost.Web.Api;

/// <summary>A session that is to begin.</summary>
/// <param name="AgentId">The agent; null for the token's own.</param>
/// <param name="SessionType">chat (default), timeline, marketer_chat, video_chat, personal_chat, or another word.</param>
/// <param name="ExternalSessionId">The id that another system has for it.</param>
/// <param name="VideoIds">The videos that are talked about; at most 32.</param>
/// <param name="SubjectPlatform">The platform that is talked about: TIKTOK, YOUTUBE, INSTAGRAM, …</param>
internal sealed record SessionRequest(
    Guid? AgentId,
    string? SessionType,
    string? ExternalSessionId,
    IReadOnlyList<string>? VideoIds,
    string? SubjectPlatform);

/// <summary>A session that began.</summary>
internal sealed record SessionCreated(Guid SessionId);

/// <summary>A session.</summary>
internal sealed record SessionShown(
    Guid SessionId,
    string? Title,
    string? LastPrompt,
    string Platform,
    DateTimeOffset LastMessageAt,
    Guid AgentId,
    string SessionType,
    string? SubjectPlatform,
    string? ExternalSessionId,
    IReadOnlyList<string> VideoIds,
    int Turns,
    DateTimeOffset CreatedAt)
{
    /// <summary>The form of a session.</summary>
    public static SessionShown From(ChatSession session) => new(
        session.Id.Value,
        session.Title,
        session.LastPrompt,
        session.Platform.Name,
        session.LastMessageAt,
        session.Agent.Value,
        session.Type,
        session.SubjectPlatform,
        session.ExternalId,
        session.VideoIds,
        session.Turns,
        session.CreatedAt);
}

/// <summary>A turn of a session.</summary>
/// <param name="MessageId">Its id.</param>
/// <param name="Author">user or agent.</param>
/// <param name="Text">The words.</param>
/// <param name="SaidAt">When.</param>
internal sealed record TurnShown(Guid MessageId, string Author, string Text, DateTimeOffset SaidAt)
{
    /// <summary>The form of a turn.</summary>
    public static TurnShown From(TranscriptTurn turn) =>
        new(turn.Id.Value, turn.Author is null ? "agent" : "user", turn.Text, turn.SaidAt);
}
