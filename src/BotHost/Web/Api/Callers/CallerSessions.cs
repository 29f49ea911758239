using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Web.Api;

/// <summary>The private sessions of a token's person, with the agents that the token may talk to.</summary>
internal sealed class CallerSessions(
    ISessionStore sessions, CallerAgents agents, AudienceResolver audiences, IIdGenerator ids, TimeProvider time)
{
    /// <summary>The sessions, the latest first.</summary>
    public async ValueTask<IReadOnlyList<ChatSession>> ListAsync(
        TokenHolder holder, SessionFilter filter, CancellationToken cancellationToken)
    {
        var all = new List<ChatSession>();
        foreach (Agent agent in await agents.ListAsync(holder, cancellationToken))
        {
            all.AddRange(await sessions.ListAsync(
                audiences.AudienceOf(holder, agent), ConversationOf(holder, agent), filter, cancellationToken));
        }

        return [.. all.OrderByDescending(static session => session.LastMessageAt).Take(filter.Limit)];
    }

    /// <summary>One of them, with its agent; null where it is another's, another agent's or gone.</summary>
    public async ValueTask<(Agent Agent, ChatSession Session)?> FindAsync(
        TokenHolder holder, Guid session, CancellationToken cancellationToken)
    {
        foreach (Agent agent in await agents.ListAsync(holder, cancellationToken))
        {
            if (await sessions.FindAsync(
                audiences.AudienceOf(holder, agent), ConversationOf(holder, agent), new SessionId(session), cancellationToken)
                is { } found)
            {
                return (agent, found);
            }
        }

        return null;
    }

    /// <summary>The latest turns of a session, oldest first.</summary>
    public ValueTask<IReadOnlyList<TranscriptTurn>> ReadTurnsAsync(
        TokenHolder holder, Agent agent, SessionId session, int maxTurns, CancellationToken cancellationToken) =>
        sessions.ReadTurnsAsync(
            audiences.AudienceOf(holder, agent), ConversationOf(holder, agent), session, maxTurns, cancellationToken);

    /// <summary>Begins a session.</summary>
    public async ValueTask<SessionId> BeginAsync(
        TokenHolder holder, Agent agent, SessionRequest request, CancellationToken cancellationToken)
    {
        var id = new SessionId(ids.NewId());
        await sessions.BeginAsync(
            audiences.AudienceOf(holder, agent),
            CallerVoice.Of(holder, agent).ConversationOf(id.Value),
            new NewSession(id)
            {
                Platform = Platform.Rest,
                Type = request.SessionType ?? SessionTypes.Chat,
                SubjectPlatform = request.SubjectPlatform,
                ExternalId = request.ExternalSessionId,
                VideoIds = request.VideoIds ?? [],
            },
            cancellationToken);
        return id;
    }

    /// <summary>The latest ordinary session over REST where somebody spoke within the last half an hour, else a new one.</summary>
    public async ValueTask<SessionId> ContinueAsync(TokenHolder holder, Agent agent, CancellationToken cancellationToken)
    {
        IReadOnlyList<ChatSession> latest = await sessions.ListAsync(
            audiences.AudienceOf(holder, agent),
            ConversationOf(holder, agent),
            new SessionFilter(0, 1) { Platform = Platform.Rest, Type = SessionTypes.Chat },
            cancellationToken);
        return latest is [{ } session] && time.GetUtcNow() - session.LastMessageAt <= SessionRules.Silence
            ? session.Id
            : await BeginAsync(holder, agent, new SessionRequest(null, null, null, null, null), cancellationToken);
    }

    private static ConversationKey ConversationOf(TokenHolder holder, Agent agent) =>
        CallerVoice.Of(holder, agent).ConversationOf(session: null);
}
