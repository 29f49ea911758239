using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Tools.Trending;

/// <summary>Asks the service within the session that goes on: passes on the id that the service has for it, and keeps the one that
/// comes back. Only words that the person said in this very turn leave the host.</summary>
internal sealed class TrendingSearch(TrendingClient client, ISessionStore sessions, TextAnalyzer analyzer, IIdGenerator ids)
{
    private const int LongestQuery = 500;

    /// <summary>Asks what is trending.</summary>
    /// <param name="place">The turn.</param>
    /// <param name="query">The question.</param>
    /// <param name="platform">The platform it is about.</param>
    /// <param name="external">The id of a session of theirs to go on with; null for the one that goes on.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<TrendingOutcome> SearchAsync(
        ToolPlace place, string query, string platform, string? external, CancellationToken cancellationToken)
    {
        if (query.Length is 0 or > LongestQuery || TrendingPlatforms.Find(platform) is not { } about || !WasSaid(place, query))
        {
            return new TrendingOutcome.Unavailable(TrendingFault.NotAsked);
        }

        ChatSession? session = await FindAsync(place, external, cancellationToken);
        TrendingOutcome outcome = await client.SearchAsync(query, about, session?.ExternalId, cancellationToken);
        if (outcome is TrendingOutcome.Answered { Session: { } returned } && returned != session?.ExternalId)
        {
            await KeepAsync(place, session, about, returned, cancellationToken);
        }

        return outcome;
    }

    /// <summary>The service's sessions that belong to sessions of the audience.</summary>
    public async Task<TrendingOutcome> ListAsync(
        ToolPlace place, string? platform, int limit, CancellationToken cancellationToken)
    {
        string? about = platform is null ? null : TrendingPlatforms.Find(platform);
        if (platform is not null && about is null)
        {
            return new TrendingOutcome.Unavailable(TrendingFault.NotAsked);
        }

        TrendingOutcome outcome = await client.ListAsync(about, limit, cancellationToken);
        return outcome is TrendingOutcome.Listed listed
            ? new TrendingOutcome.Listed(await OwnAsync(place, listed.Sessions, cancellationToken))
            : outcome;
    }

    // The service has one account for all people: what it lists of others' sessions is not for this audience.
    private async Task<IReadOnlyList<TrendingSession>> OwnAsync(
        ToolPlace place, IReadOnlyList<TrendingSession> listed, CancellationToken cancellationToken)
    {
        var own = new List<TrendingSession>();
        foreach (TrendingSession session in listed)
        {
            if (await FindExternalAsync(place, session.Id, cancellationToken) is not null)
            {
                own.Add(session);
            }
        }

        return own;
    }

    private async Task<ChatSession?> FindAsync(ToolPlace place, string? external, CancellationToken cancellationToken) =>
        external is not null && await FindExternalAsync(place, external, cancellationToken) is { } named
            ? named
            : await sessions.FindCurrentAsync(place.Audience, place.Conversation, place.At, cancellationToken);

    private async Task<ChatSession?> FindExternalAsync(ToolPlace place, string external, CancellationToken cancellationToken) =>
        (await sessions.ListAsync(
            place.Audience, place.Conversation, new SessionFilter(0, 1) { ExternalId = external }, cancellationToken)).SingleOrDefault();

    private async Task KeepAsync(
        ToolPlace place, ChatSession? session, string platform, string external, CancellationToken cancellationToken)
    {
        if (session is not null)
        {
            await sessions.SetExternalIdAsync(place.Audience, place.Conversation, session.Id, external, cancellationToken);
        }
        else if (place.Audience.Kind != AudienceKind.Public)
        {
            var begun = new NewSession(new SessionId(ids.NewId()))
            {
                Platform = place.Conversation.Platform,
                SubjectPlatform = platform,
                ExternalId = external,
            };
            await sessions.BeginAsync(place.Audience, place.Conversation, begun, cancellationToken);
        }
    }

    // A model that was told what is remembered could ask with it.
    private bool WasSaid(ToolPlace place, string query)
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (Language language in Enum.GetValues<Language>())
        {
            said.UnionWith(analyzer.Terms(place.Message, language));
        }

        var words = analyzer.Words(place.Message).ToHashSet(StringComparer.Ordinal);
        return Enum.GetValues<Language>().Any(language =>
            analyzer.QueryTerms(query, language).All(term => words.Contains(term.Word) || term.Variants.Take(1).Any(said.Contains)));
    }
}
