using Confidant.Adapters;
using Confidant.Adapters.Rest;
using Confidant.Identity;

namespace Confidant.BotHost.Web.Api;

/// <summary>How a token speaks, and who reads what it is told. Pure.</summary>
internal static class CallerVoice
{
    /// <summary>The token as a speaker.</summary>
    public static RestSpeaker Of(TokenHolder holder, Agent agent) => new(
        holder.Profile.Id, holder.Profile.DisplayName, agent.Id, ChatOf(holder), ProgramOf(holder));

    /// <summary>The audience of what the token is told.</summary>
    public static Audience AudienceOf(this AudienceResolver audiences, TokenHolder holder, Agent agent) =>
        audiences.Resolve(agent, holder.Profile, ChatOf(holder), group: null);

    /// <summary>The program that holds the token.</summary>
    public static ProgramVoice ProgramOf(TokenHolder holder) =>
        new(holder.Token.Label, holder.Token.Audience == TokenAudience.Subject, ProgramPurpose.Talk);

    private static ChatKind ChatOf(TokenHolder holder) =>
        holder.Token.Audience == TokenAudience.Shared ? ChatKind.Public : ChatKind.Private;
}
