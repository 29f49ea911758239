using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.Properties;

/// <summary>People begin sessions and resume earlier ones. What may be read does not change by that.</summary>
internal sealed class SessionSteps(Stage stage)
{
    /// <summary>Begins a session in a place.</summary>
    public async Task BeginAsync(Operation.BeginSession begin)
    {
        Place place = Place.All[begin.Where];
        if (await FindAudienceAsync(begin.Who, place) is { } audience)
        {
            var session = new NewSession(new SessionId(stage.World.Store.Ids.NewId())) { Platform = Platform.Telegram };
            ConversationKey conversation = World.ConversationOf(begin.Who, place);
            await stage.World.ApplyAsync(begin.Who, new TurnEffect.BeginSession(audience, conversation, session));
        }
    }

    /// <summary>Resumes one of the sessions of a place.</summary>
    public async Task ResumeAsync(Operation.ResumeSession resume)
    {
        Place place = Place.All[resume.Where];
        if (await FindAudienceAsync(resume.Who, place) is not { } audience)
        {
            return;
        }

        ConversationKey conversation = World.ConversationOf(resume.Who, place);
        IReadOnlyList<ChatSession> sessions = await stage.World.Store.Sessions.ListAsync(
            audience, conversation, new SessionFilter(0, 100), default);
        if (sessions.Count > 0)
        {
            ChatSession session = sessions[resume.Which % sessions.Count];
            await stage.World.ApplyAsync(resume.Who, new TurnEffect.ResumeSession(audience, conversation, session.Id));
        }
    }

    private async Task<Audience?> FindAudienceAsync(int person, Place place)
    {
        if (!stage.Situation.IsPresentIn(place))
        {
            return null;
        }

        var reader = new Reader(
            place.Group is null ? ReaderKind.Direct : ReaderKind.Group,
            place.Agent,
            person,
            place.Group,
            stage.Situation.GroupOf(place)?.Epoch ?? 0);
        return await stage.World.AudienceAsync(reader, stage.Situation);
    }
}
