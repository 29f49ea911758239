using Confidant.Adapters.Rest;
using Confidant.Identity;

namespace Confidant.BotHost.Web.Api;

/// <summary>Forgets by the command that people type: asks first, and erases when that is confirmed.</summary>
internal sealed class ForgetDesk(RestExchange exchange, CallerAgents agents, CallerSessions sessions, AnswerDesk desk)
{
    /// <summary>Asks what would go.</summary>
    public async ValueTask<(ApiAnswer? Answer, IResult? Problem)> AskAsync(
        TokenHolder holder, Guid? session, string argument, CancellationToken cancellationToken) =>
        await FindAgentAsync(holder, session, cancellationToken) is { } agent
            ? await desk.AskAsync(
                exchange.SayAsync(CallerVoice.Of(holder, agent), session, $"/forget {argument}", key: null), cancellationToken)
            : (null, ApiProblems.NoAgent);

    /// <summary>Erases what was asked about.</summary>
    public async ValueTask<(ApiAnswer? Answer, IResult? Problem)> ConfirmAsync(
        TokenHolder holder, Guid? session, string confirm, CancellationToken cancellationToken) =>
        await FindAgentAsync(holder, session, cancellationToken) is { } agent
            ? await desk.AskAsync(exchange.PressAsync(CallerVoice.Of(holder, agent), session, confirm), cancellationToken)
            : (null, ApiProblems.NoAgent);

    /// <summary>The conversation that "here" means.</summary>
    public async ValueTask<ConversationKey> PlaceOfAsync(TokenHolder holder, Guid? session, CancellationToken cancellationToken) =>
        CallerVoice.Of(holder, await FindAgentAsync(holder, session, cancellationToken) ?? Agent.Default).ConversationOf(session);

    /// <summary>What confirms a forget: the first button of its question; null where there is nothing to confirm.</summary>
    public static string? FindConfirm(ApiAnswer answer) => answer.Buttons is [{ } confirm, ..] ? confirm.Token : null;

    private async ValueTask<Agent?> FindAgentAsync(TokenHolder holder, Guid? session, CancellationToken cancellationToken) =>
        session is { } id
            ? (await sessions.FindAsync(holder, id, cancellationToken))?.Agent
            : await agents.ChooseAsync(holder, null, cancellationToken);
}
