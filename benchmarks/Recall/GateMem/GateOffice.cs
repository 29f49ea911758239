using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.Recall;

/// <summary>The people and rooms of one episode in the product's store.</summary>
internal sealed class GateOffice(BenchmarkStore store, GateEpisode episode)
{
    private const int WindowTurns = 12;

    // As many as the host puts into a prompt.
    private const int RecalledRows = 12;

    private readonly Dictionary<string, UserProfile> _people = new(StringComparer.Ordinal);
    private readonly Dictionary<GateRoom, (ConversationKey Key, GroupContext Group)> _groups = [];
    private readonly List<(GateTurn Turn, GateRoom Room)> _said = [];

    /// <summary>How many forget requests were committed.</summary>
    public int Forgets { get; private set; }

    /// <summary>Makes the people known and the groups.</summary>
    public async Task OpenAsync()
    {
        foreach ((string id, string name) in episode.Names)
        {
            _people.Add(id, (await store.ResolveAsync($"{episode.Name}/{id}")) with { DisplayName = name });
        }

        foreach (GateRoom room in new[] { GateRoom.Core, GateRoom.Side, GateRoom.Office })
        {
            ConversationKey key = BenchmarkStore.Conversation($"{episode.Name}/{room}");
            _groups.Add(room, (key, await store.ResolveGroupAsync(key)));
        }
    }

    /// <summary>Somebody talks at home. A request to remove a value is a command: everybody who named the value forgets that,
    /// each with their own authority, and the words of the request are not kept.</summary>
    public async Task SayAsync(GateTurn turn)
    {
        foreach (string value in turn.Forgets)
        {
            await ForgetAsync(value);
        }

        if (turn.Text.Length > 0)
        {
            GateRoom room = episode.Homes[turn.Speaker];
            (ConversationKey key, GroupContext? group) = PlaceOf(room, turn.Speaker);
            NewMessage message = store.ToMessage(
                new DialogueTurn(turn.Speaker, turn.Text, turn.SaidAt), _said.Count, _people[turn.Speaker], key, group);
            await store.Get<ITranscript>().AppendAsync(message with { Learn = true }, CancellationToken.None);
            _said.Add((turn, room));
        }
    }

    /// <summary>What is said so far in a room, as it stands in the set.</summary>
    public IReadOnlyList<DialogueTurn> Transcript(GateRoom room) =>
        [.. _said.Where(said => said.Room == room)
            .Select(said => new DialogueTurn(episode.Names[said.Turn.Speaker], said.Turn.Text, said.Turn.SaidAt))];

    /// <summary>What the host would assemble for an answer in a room: recalled rows, and the latest turns.</summary>
    /// <returns>The words of each, and whether the asker said it themselves.</returns>
    public async Task<(IReadOnlyList<string> Recalled, IReadOnlyList<(string Text, bool IsOwn)> All)> AskAsync(
        GateCheckpoint checkpoint, GateRoom room)
    {
        (ConversationKey key, GroupContext? group) = PlaceOf(room, checkpoint.Asker);
        UserProfile asker = _people[checkpoint.Asker];
        Audience audience = store.Get<AudienceResolver>().Resolve(
            Agent.Default, asker, group is null ? ChatKind.Private : ChatKind.Group, group);
        Recollection found = await store.Get<Recaller>().RecallAsync(
            audience, new RecallQuery(checkpoint.Question, Language.English, RecalledRows), CancellationToken.None);
        SessionWindow window = await store.Get<ITranscript>().ReadWindowAsync(
            audience, key, _said[^1].Turn.SaidAt, WindowTurns, CancellationToken.None);
        return (
            [.. found.Rows.Select(static row => row.Text)],
            [
                .. found.Rows.Select(row => ($"{row.Text}\n{row.Restatement}", row.Author == asker.Id)),
                .. window.Turns.Select(turn => (turn.Text, turn.Author == asker.Id)),
            ]);
    }

    private (ConversationKey Key, GroupContext? Group) PlaceOf(GateRoom room, string person) => room == GateRoom.Own
        ? (BenchmarkStore.Conversation($"{episode.Name}/{person}"), null)
        : _groups[room];

    private async Task ForgetAsync(string value)
    {
        IReadOnlyList<string> topic = store.Get<TextAnalyzer>().Terms(value, Language.English);
        foreach (string author in _said
            .Where(said => said.Turn.Text.Contains(value, StringComparison.Ordinal))
            .Select(static said => said.Turn.Speaker).Distinct().ToList())
        {
            await CommitAsync(
                PlaceOf(episode.Homes[author], author).Key,
                new TurnEffect.Forget(
                    store.Get<AudienceResolver>().ResolveSubject(_people[author]), new ForgetSelection.Topic([topic]), default));
            Forgets++;
        }

        _said.RemoveAll(said => said.Turn.Text.Contains(value, StringComparison.Ordinal));
    }

    private async Task CommitAsync(ConversationKey conversation, TurnEffect effect)
    {
        IReadOnlyList<PendingEntry> accepted = await store.Get<IInbox>().AcceptAsync(
            [new InboxItem(conversation, store.Get<IIdGenerator>().NewId().ToString(), new byte[1])], CancellationToken.None);
        Lease lease = (await store.Get<ILeases>().TryAcquireAsync(
            $"conversation:{conversation}", "benchmark", TimeSpan.FromMinutes(1), CancellationToken.None))!;
        CommitOutcome outcome = await store.Get<ITurnStore>().CommitTurnAsync(
            new TurnCommit { Entry = accepted[0].Id, Lease = lease, Conversation = conversation, Effects = [effect] },
            CancellationToken.None);
        if (outcome is not CommitOutcome.Committed)
        {
            throw new InvalidOperationException("A forget was not committed.");
        }
    }
}
