using System.Globalization;
using System.Text;
using Confidant.Adapters;
using Confidant.BotHost.Jobs;
using Confidant.BotHost.Turns;
using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.Properties;

/// <summary>The product under test, reached as the host reaches it: people, places, and the parts that a turn is made of.</summary>
internal sealed class World : IAsyncDisposable
{
    private static readonly string[] _names = ["Ana", "Ben", "Eva"];
    private static readonly TextAnalyzer _analyzer = new();
    private static readonly OfflineExtractor _extractor = new(_analyzer);
    private static readonly SentenceEncoder _encoder = new();
    private static readonly AudienceResolver _audiences = new();
    private static readonly Agent[] _agents =
        [Agent.Default, new Agent(new AgentId(new Guid("01890000-0000-7000-8000-000000000002")), "Second")];

    private readonly JobSignal _signal = new();
    private readonly int _players;
    private int _deliveries;

    private World(PropertyStore store, int players)
    {
        Store = store;
        _players = players;
    }

    /// <summary>The store.</summary>
    public PropertyStore Store { get; }

    /// <summary>Makes terms of texts.</summary>
    public static TextAnalyzer Analyzer => _analyzer;

    /// <summary>The present moment.</summary>
    public DateTimeOffset Now => Store.Clock.GetUtcNow();

    /// <summary>Recalls for an audience.</summary>
    public Recaller Recaller => new(Store.Recall, _analyzer, new BuiltInEncoder(_encoder));

    /// <summary>Learns memories.</summary>
    public Learner Learner => new(Store.Learning, _extractor);

    /// <summary>Makes summaries.</summary>
    public SummaryMaker SummaryMaker => new(Store.Summaries, new OfflineSummarizer());

    /// <summary>A world where everybody is known and every group joined.</summary>
    /// <param name="players">How many of the people are of the playground.</param>
    public static async Task<World> CreateAsync(int players)
    {
        var world = new World(await PropertyStore.CreateAsync(), players);
        for (int person = 0; person < Situation.People; person++)
        {
            await world.ProfileAsync(person);
        }

        await world.ConfigureAsync(speaks: true);
        foreach (Place place in Place.All.Where(static place => place.Group is not null))
        {
            GroupContext group = await world.GroupAsync(place, isPublic: false);
            for (int person = 0; person < Situation.People; person++)
            {
                await world.Store.Profiles.NoteMemberAsync(
                    group.Id, (await world.ProfileAsync(person)).Id, isMember: true, world.Now, default);
            }
        }

        return world;
    }

    /// <summary>Lets the channels speak for their agents, or none.</summary>
    public async Task ConfigureAsync(bool speaks) => await Store.Agents.ConfigureAsync(
        [.. _agents.Select((agent, i) => new ConfiguredAgent(agent, [])
        {
            Announcements =
                [.. Place.All.Where(place => speaks && place.Announces && place.Agent == i).Select(static place => ConversationOf(0, place).Group)],
        })],
        default);

    /// <summary>The name of a person.</summary>
    public static string NameOf(int person) => _names[person];

    /// <summary>The conversation of a person in a place.</summary>
    public static ConversationKey ConversationOf(int person, Place place, string bot = "bot") => new(
        Platform.Telegram,
        new BotAccountId(bot + place.Agent.ToString(CultureInfo.InvariantCulture)),
        new ChatId(place.Group is { } group ? $"-{group + 1}" : $"{person + 1}{place.Agent}"),
        null);

    /// <summary>A person's profile, as it is now.</summary>
    public async Task<UserProfile> ProfileAsync(int person) => await Store.Profiles.ResolveProfileAsync(
        new SeenAccount(AccountOf(person), _names[person], null, "en"), _agents[0].Id, default);

    /// <summary>Whether a person is of the playground.</summary>
    public bool IsPlayer(int person) => person >= Situation.People - _players;

    /// <summary>A person's account.</summary>
    public PlatformUserId AccountOf(int person) => new(IsPlayer(person) ? Platform.Playground : Platform.Telegram, _names[person]);

    /// <summary>A person's authority over their own words.</summary>
    public async Task<SubjectAuthority> SubjectAsync(int person) => _audiences.ResolveSubject(await ProfileAsync(person));

    /// <summary>A group as a message from it shows it.</summary>
    public static SeenGroup Seen(Place place, bool isPublic) =>
        new(ConversationOf(0, place).Group, $"Group {place.Group}", isPublic) { IsAnnouncements = place.Announces };

    /// <summary>The agent of a place.</summary>
    public static AgentId AgentOf(Place place) => _agents[place.Agent].Id;

    /// <summary>A group's context, as it is now.</summary>
    public async Task<GroupContext> GroupAsync(Place place, bool isPublic) =>
        await Store.Profiles.ResolveGroupAsync(Seen(place, isPublic), AgentOf(place), default);

    /// <summary>The audience of a reader, resolved now.</summary>
    public async Task<Audience> AudienceAsync(Reader reader, Situation situation)
    {
        UserProfile profile = await ProfileAsync(reader.Person);
        Place? place = reader.Group is { } group ? Place.All.Single(place => place.Group == group) : null;
        GroupContext? context = place is null ? null : await GroupAsync(place, situation.GroupOf(place)!.IsPublic);
        ChatKind chat = reader.Kind switch
        {
            ReaderKind.Direct => ChatKind.Private,
            ReaderKind.Group => ChatKind.Group,
            _ => ChatKind.Public,
        };
        return _audiences.Resolve(_agents[reader.Agent], profile, chat, context);
    }

    /// <summary>Sets the goals of a person to one, or to none; returns the id of the message that states it.</summary>
    public async Task<Guid?> SetGoalAsync(int person, Place place, string? goal)
    {
        UserProfile profile = await ProfileAsync(person);
        SubjectAuthority subject = _audiences.ResolveSubject(profile);
        var editor = new UserContextEditor(Store.Context, _analyzer, Store.Ids, Store.Clock);
        ContextOutcome outcome = await editor.SetAsync(
            new ContextSpeaker(subject, profile, AgentOf(place), ConversationOf(person, place), Language.English),
            ContextKinds.Goals,
            goal is null ? [] : [goal],
            default);
        Violation.Unless(outcome == ContextOutcome.Done, "a goal is set");
        return (await Store.Context.ReadAsync(subject, default)).Of(ContextKinds.Goals)
            .SingleOrDefault(value => value.Text == goal)?.Sources.Single().Value;
    }

    /// <summary>Stores a message as the host does.</summary>
    public async Task<AppendOutcome> KeepAsync(
        Situation situation, Said said, DateTimeOffset receivedAt, Manner manner = Manner.Plain, string bot = "bot")
    {
        (TurnScene scene, IncomingMessage message) = await ArriveAsync(situation, said, receivedAt, bot);
        message = message with { IsForwarded = manner == Manner.Forwarded };

        // First as an announcement, for every agent that the channel speaks for, then as anything that is said, as the host does.
        await new AnnouncementKeeper(Store.Profiles, Store.Transcript, _audiences, _analyzer, Store.Ids, _signal)
            .KeepAsync(scene, message, default);
        AppendOutcome outcome = await new MessageKeeper(Store.Transcript, _analyzer, Store.Ids, _signal).KeepAsync(
            scene, message, manner == Manner.MarkedPrivate, default);
        Violation.Unless(
            !said.IsAnnounced || outcome is not AppendOutcome.Appended, $"message {said.Number} is an announcement, and no talk of the group");
        return said.IsAnnounced && outcome is AppendOutcome.AlreadyThere first && situation.Find(said.Number) is null
            ? new AppendOutcome.Appended(first.Message)
            : outcome;
    }

    /// <summary>Edits a message as the host does.</summary>
    public async Task<bool> ReviseAsync(Situation situation, Said said, DateTimeOffset receivedAt)
    {
        (TurnScene scene, IncomingMessage message) = await ArriveAsync(situation, said, receivedAt, "bot");
        return await new MessageKeeper(Store.Transcript, _analyzer, Store.Ids, _signal).ReviseAsync(
            scene, message with { IsEdit = true }, isMarkedPrivate: false, default);
    }

    /// <summary>The scene and the message of what somebody says.</summary>
    public async Task<(TurnScene Scene, IncomingMessage Message)> ArriveAsync(
        Situation situation, Said said, DateTimeOffset receivedAt, string bot)
    {
        ConversationKey conversation = ConversationOf(said.Person, said.Place, bot);
        GroupState? state = situation.GroupOf(said.Place);
        UserProfile profile = await ProfileAsync(said.Person);
        GroupContext? group = state is null ? null : await GroupAsync(said.Place, state.IsPublic);
        ChatKind chat = group is null ? ChatKind.Private : ChatKind.Group;
        Agent agent = _agents[said.Place.Agent];
        var scene = new TurnScene
        {
            Entry = new InboxEntry(default, conversation, default, 0, receivedAt),
            Lease = new Lease("none", "none", 0, receivedAt),
            Agent = agent,
            Profile = profile,
            Chat = chat,
            Group = group,
            Audience = _audiences.Resolve(agent, profile, chat, group),
            Subject = _audiences.ResolveSubject(profile),
            Conversation = conversation,
            // Keeping a message sends nothing.
            Adapter = null!,
            Language = Language.English,
            SpokenLanguage = Language.English,
        };
        var message = new IncomingMessage
        {
            Conversation = conversation,
            DeliveryKey = "none",
            At = said.SaidAt,
            Sender = new SeenAccount(profile.Account, profile.DisplayName, null, "en"),
            Chat = chat,
            Group = state is null ? null : Seen(said.Place, state.IsPublic),
            MessageId = NumberOf(said),
            Text = said.Text,
            BareText = said.Text,
            IsAddressedToBot = !said.Place.Announces,
        };
        return (scene, message);
    }

    /// <summary>A message's number on the platform.</summary>
    public static PlatformMessageId NumberOf(Said said) => new(said.Number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A reply's number on the platform.</summary>
    public static PlatformMessageId NumberOf(Spoken spoken) => new("s" + spoken.Chunk.ToString(CultureInfo.InvariantCulture));

    /// <summary>Deletes a message as its platform does; how many of people's went.</summary>
    public async Task<int> DeleteAsync(int person, Place place, PlatformMessageId number) => await Store.Transcript.RemoveAsync(
        [MessageSource.In(ConversationOf(person, place), number)], default);

    /// <summary>Accepts an event.</summary>
    public async Task<InboxId> AcceptAsync(ConversationKey conversation, string payload) => (await Store.Inbox.AcceptAsync(
        [new InboxItem(conversation, (++_deliveries).ToString(CultureInfo.InvariantCulture) + Now.Ticks, Encoding.UTF8.GetBytes(payload))],
        default)).Single().Id;

    /// <summary>Ends an accepted event with a turn.</summary>
    public async Task<CommitOutcome> CommitAsync(ConversationKey conversation, InboxId entry, Func<TurnCommit, TurnCommit> change) =>
        await Store.Turns.CommitTurnAsync(
            change(new TurnCommit { Entry = entry, Lease = await LeaseAsync(conversation), Conversation = conversation }), default);

    /// <summary>Accepts an event and ends it with a turn.</summary>
    public async Task<CommitOutcome> CommitAsync(ConversationKey conversation, Func<TurnCommit, TurnCommit> change) =>
        await CommitAsync(conversation, await AcceptAsync(conversation, ""), change);

    /// <summary>Commits effects that must be.</summary>
    public async Task ApplyAsync(int person, params TurnEffect[] effects)
    {
        CommitOutcome outcome = await CommitAsync(
            ConversationOf(person, Place.All[0]), commit => commit with { Effects = effects });
        Violation.Unless(outcome is CommitOutcome.Committed, $"the effects of {NameOf(person)}'s command are committed");
    }

    /// <summary>The lease on a conversation.</summary>
    public async Task<Lease> LeaseAsync(ConversationKey conversation) =>
        await Store.Leases.TryAcquireAsync($"conversation:{conversation}", "host", TimeSpan.FromMinutes(1), default)
        ?? throw new InvalidOperationException("The lease is held.");

    public async ValueTask DisposeAsync()
    {
        _signal.Dispose();
        await Store.DisposeAsync();
    }
}
