using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>People and groups over the store. What is current already is only read.</summary>
internal sealed class SqliteProfileStore(SqliteStore store) : IProfileStore
{
    /// <inheritdoc/>
    public ValueTask<KnownScene?> FindSceneAsync(SeenScene seen, CancellationToken cancellationToken) =>
        store.ReadAsync((Seen: seen, Now: store.Time.GetUtcNow()), SceneReader.Find, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<UserProfile> ResolveProfileAsync(
        SeenAccount seen, AgentId agent, CancellationToken cancellationToken)
    {
        UserProfile? current = await store.ReadAsync(
            (Seen: seen, Now: store.Time.GetUtcNow()),
            static (db, state) => ProfileTable.Find(db, state.Seen.Account) is { } found
                && ProfileTable.IsCurrent(found, state.Seen, state.Now)
                    ? found.Profile
                    : null,
            cancellationToken).ConfigureAwait(false);
        return current
            ?? await store.WriteAsync((seen, agent), ProfileTable.Resolve, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<UserProfile?> FindProfileAsync(PlatformUserId account, CancellationToken cancellationToken) =>
        store.ReadAsync(account, static (db, which) => ProfileTable.Find(db, which)?.Profile, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<GroupContext> ResolveGroupAsync(SeenGroup seen, AgentId agent, CancellationToken cancellationToken)
    {
        GroupContext? current = await store.ReadAsync(
            (Seen: seen, Agent: agent),
            static (db, state) => GroupResolution.FindCurrent(db, state.Seen, state.Agent),
            cancellationToken).ConfigureAwait(false);
        return current ?? await store.WriteAsync((seen, agent), GroupResolution.Resolve, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<GroupContext?> FindGroupAsync(GroupKey group, AgentId agent, CancellationToken cancellationToken) =>
        store.ReadAsync(
            (Group: group, Agent: agent),
            static (db, state) => GroupResolution.Find(db, state.Group, state.Agent),
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<GroupContext> ReadTopicAsync(GroupContext group, ThreadId? topic, CancellationToken cancellationToken) =>
        topic is null
            ? ValueTask.FromResult(group)
            : store.ReadAsync((Group: group, Topic: topic), static (db, state) => TopicTable.In(db, state.Group, state.Topic), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask MigrateGroupAsync(GroupKey from, GroupKey to, CancellationToken cancellationToken) =>
        await store.WriteAsync((from, to), GroupMigration.Migrate, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<GroupArrival> ReadArrivalAsync(
        SeenGroup seen, BotAccountId account, DateTimeOffset at, CancellationToken cancellationToken) =>
        store.ReadAsync((seen, account, at), GroupArrivals.Read, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask ChangeGroupMembershipAsync(
        SeenGroup seen, AgentId agent, BotAccountId account, bool isMember, DateTimeOffset? since, CancellationToken cancellationToken) =>
        await store.WriteAsync((seen, agent, account, isMember, since), GroupMembership.Change, cancellationToken)
            .ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask ChangePlaceMembershipAsync(
        GroupKey place, BotAccountId account, bool isMember, DateTimeOffset at, CancellationToken cancellationToken) =>
        await store.WriteAsync((place, account, isMember, at), GroupMembership.ChangePlace, cancellationToken)
            .ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<PlaceMembership>> ReadPlacesAsync(
        Platform platform, BotAccountId account, CancellationToken cancellationToken) =>
        store.ReadAsync((platform, account), GroupMembership.ReadPlaces, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ChatId>> ReadGroupsAsync(
        Platform platform, BotAccountId account, int limit, CancellationToken cancellationToken) =>
        store.ReadAsync((platform, account, limit), GroupAccounts.ReadGroups, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<BotAccountId>> ReadAccountsAsync(GroupContext group, CancellationToken cancellationToken) =>
        store.ReadAsync(
            group,
            static (db, group) => GroupTable.FindId(db, group.Key) is { } place
                ? GroupAccounts.ReadMembers(db, place, group.Agent)
                : [],
            cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<GroupContext> NoteAgentAsync(
        GroupContext group, BotAccountId account, CancellationToken cancellationToken)
    {
        bool isKnown = await store.ReadAsync(
            (Group: group, Account: account),
            static (db, state) => GroupTable.FindId(db, state.Group.Key) is { } group
                && GroupAccounts.IsKnown(db, group, state.Group.Agent, state.Account),
            cancellationToken).ConfigureAwait(false);
        return isKnown
            ? group
            : await store.WriteAsync((group, account), GroupResolution.NoteAgent, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<GroupContext>> ResolveAnnouncedAsync(
        SeenGroup seen, BotAccountId account, CancellationToken cancellationToken)
    {
        bool speaks = await store.ReadAsync(
            seen.Key, static (db, key) => AnnouncementTable.ReadAgents(db, key).Count > 0, cancellationToken).ConfigureAwait(false);
        return speaks
            ? await store.WriteAsync((seen, account), GroupResolution.ResolveAnnounced, cancellationToken).ConfigureAwait(false)
            : [];
    }

    /// <inheritdoc/>
    public async ValueTask NoteMemberAsync(
        GroupId group, UserId user, bool isMember, DateTimeOffset at, CancellationToken cancellationToken)
    {
        bool isKnown = await store.ReadAsync(
            (Group: group, User: user, IsMember: isMember),
            static (db, state) => MemberTable.IsKnown(db, state.Group, state.User, state.IsMember),
            cancellationToken).ConfigureAwait(false);
        if (!isKnown)
        {
            await store.WriteAsync((group, user, isMember, at), MemberTable.Note, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public async ValueTask NotePlaceLeftAsync(
        GroupKey place, UserId user, DateTimeOffset at, CancellationToken cancellationToken) =>
        await store.WriteAsync((place, user, at), MemberTable.NoteLeft, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ConversationKey>> FindUndescribedAsync(int limit, CancellationToken cancellationToken) =>
        store.ReadAsync((limit, store.Time.GetUtcNow()), GroupDescriptions.FindDue, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask NoteDescriptionAsync(
        GroupKey group, GroupDescription? description, CancellationToken cancellationToken) =>
        await store.WriteAsync((group, description), GroupDescriptions.Note, cancellationToken).ConfigureAwait(false);
}
