using System.Globalization;
using System.Runtime.CompilerServices;
using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.Contracts;

/// <summary>Arranges people, chats and what is said in them.</summary>
public sealed class Scene
{
    private readonly AudienceResolver _audiences = new();
    private readonly StoreHarness _store;
    private readonly StrongBox<int> _numbers;

    public Scene(StoreHarness store)
        : this(store, Agent.Default, new StrongBox<int>())
    {
    }

    private Scene(StoreHarness store, Agent agent, StrongBox<int> numbers)
    {
        _store = store;
        Agent = agent;
        _numbers = numbers;
    }

    /// <summary>The bot account that hears everybody.</summary>
    public static BotAccountId Bot { get; } = new("bot1");

    /// <summary>Who answers.</summary>
    public Agent Agent { get; }

    /// <summary>The same people and chats, with another agent.</summary>
    public Scene With(Agent agent) => new(_store, agent, _numbers);

    /// <summary>A person, by name.</summary>
    public async Task<UserProfile> PersonAsync(string name) => await _store.Profiles.ResolveProfileAsync(
        new SeenAccount(new PlatformUserId(Platform.Telegram, name), name, null, null), Agent.Id, default);

    /// <summary>A person's private chat with the bot.</summary>
    public static Chat Private(UserProfile person) => new(
        new ConversationKey(Platform.Telegram, Bot, new ChatId(person.DisplayName), null), ChatKind.Private, null);

    /// <summary>A group, by name, as it is at present.</summary>
    public Task<Chat> GroupAsync(string name, bool isPublic = false) => GroupAsync(Seen(name) with { IsPublic = isPublic });

    /// <summary>A group as it is seen at present.</summary>
    public async Task<Chat> GroupAsync(SeenGroup seen) => new(
        new ConversationKey(seen.Key.Platform, Bot, seen.Key.Chat, null),
        ChatKind.Group,
        await _store.Profiles.ResolveGroupAsync(seen, Agent.Id, default));

    /// <summary>What is seen of a group, by name.</summary>
    public static SeenGroup Seen(string name) => new(new GroupKey(Platform.Telegram, new ChatId(name)), name, IsPublic: false);

    /// <summary>Lets people join a group, or leave it.</summary>
    public async Task JoinAsync(Chat chat, bool isMember, params UserProfile[] people)
    {
        foreach (UserProfile person in people)
        {
            await _store.Profiles.NoteMemberAsync(chat.Group!.Id, person.Id, isMember, _store.Clock.GetUtcNow(), default);
        }
    }

    /// <summary>The bot joins a group, or leaves it.</summary>
    public async Task BotJoinsAsync(Chat chat, bool isMember) => await _store.Profiles.ChangeGroupMembershipAsync(
        new SeenGroup(chat.Key.Group, chat.Group!.Name, false), Agent.Id, Bot, isMember, since: null, default);

    /// <summary>Who reads an answer to a person in a chat.</summary>
    public Audience Audience(UserProfile person, Chat chat) => _audiences.Resolve(Agent, person, chat.Kind, chat.Group);

    /// <summary>Who reads an answer to a person in a public place.</summary>
    public Audience Public(UserProfile person) => _audiences.Resolve(Agent, person, ChatKind.Public, null);

    /// <summary>A person's authority over their own words.</summary>
    public SubjectAuthority Subject(UserProfile person) => _audiences.ResolveSubject(person);

    /// <summary>The authority of a job.</summary>
    public static PartitionAuthority Authority(PartitionKey partition, PartitionPurpose purpose = PartitionPurpose.Learn) =>
        new PartitionAuthorityIssuer().Issue(partition, purpose);

    /// <summary>A message, ready to be stored.</summary>
    public NewMessage Message(UserProfile person, Chat chat, string text, PrivacyScope? scope = null)
    {
        string number = Next();
        return new NewMessage
        {
            Id = new MessageId(_store.Ids.NewId()),
            Agent = Agent.Id,
            Author = person.Id,
            AuthorName = person.DisplayName,
            Source = MessageSource.In(chat.Key, new PlatformMessageId(number)),
            Conversation = chat.Key,
            Context = chat.Group is null ? ContextType.Dm : ContextType.Group,
            Group = chat.Group?.Id,
            GroupEpoch = chat.Group?.Epoch ?? 0,
            Scope = scope ?? (chat.Group is null ? PrivacyScope.Private : PrivacyScope.GroupOnly),
            Text = text,
            Index = Index(text),
            Language = Language.English,
            SaidAt = _store.Clock.GetUtcNow(),
            ReceivedAt = _store.Clock.GetUtcNow(),
        };
    }

    /// <summary>Stores what a person says.</summary>
    public async Task<NewMessage> SayAsync(
        UserProfile person, Chat chat, string text, PrivacyScope? scope = null, bool learn = false)
    {
        NewMessage message = Message(person, chat, text, scope) with { Learn = learn };
        AppendOutcome outcome = await _store.Transcript.AppendAsync(message, default);
        return outcome is AppendOutcome.Appended ? message : throw new InvalidOperationException("It was not stored.");
    }

    /// <summary>The author gives a message new words. False where it is not edited.</summary>
    /// <param name="person">Who edits it.</param>
    /// <param name="said">The message.</param>
    /// <param name="text">Its new words.</param>
    /// <param name="scope">The scope that the new words ask for; null for that of the old.</param>
    public async Task<bool> EditAsync(UserProfile person, NewMessage said, string text, PrivacyScope? scope = null) =>
        await _store.Transcript.EditAsync(Edit(said, text, scope), Subject(person), default);

    /// <summary>New words for a message.</summary>
    public static MessageEdit Edit(NewMessage said, string text, PrivacyScope? scope = null) => new()
    {
        Source = said.Source,
        Agent = said.Agent,
        Text = text,
        Index = Index(text),
        Language = said.Language,
        Scope = scope ?? said.Scope,
    };

    /// <summary>What the index keeps of a text: here its words, in lower case.</summary>
    public static IndexedText Index(string text)
    {
        string[] words = Words(text);
        return new IndexedText(words.Distinct().ToArray(), words.Length, text.Contains("yesterday", StringComparison.Ordinal));
    }

    /// <summary>The words of a text.</summary>
    public static string[] Words(string text) =>
        text.ToLowerInvariant().Split([' ', '.', ',', '?'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A statement that is the whole message.</summary>
    public static ExtractedMemory Statement(string quote, string? restatement = null, string? attribute = null) => new()
    {
        Quote = quote,
        Restatement = restatement ?? quote,
        IsAboutSpeaker = true,
        Keywords = Words(quote),
        Index = Index(quote),
        Attribute = attribute,
        Importance = 0.5,
        Confidence = 0.9,
    };

    /// <summary>Learns statements from a message that waits to be learned from.</summary>
    public async Task LearnAsync(NewMessage message, params ExtractedMemory[] memories)
    {
        IReadOnlyList<Job> jobs = await _store.Jobs.ClaimAsync(JobKind.Learn, 100, "test", TimeSpan.FromMinutes(1), default);
        Job job = jobs.Single(candidate => candidate.Message == message.Id);
        await _store.Learning.CommitLearnedAsync(
            Authority(job.Partition!.Value), [new LearnedMessage(job.Id, message.Id, memories)], default);
    }

    /// <summary>Accepts an event and takes the lease on its conversation.</summary>
    public async Task<(InboxId Entry, Lease Lease)> AcceptAsync(Chat chat, byte[]? payload = null)
    {
        IReadOnlyList<PendingEntry> accepted = await _store.Inbox.AcceptAsync(
            [new InboxItem(chat.Key, Next(), payload ?? [1, 2, 3])], default);
        return (accepted.Single().Id, await LeaseAsync(chat));
    }

    /// <summary>The lease on a conversation.</summary>
    public async Task<Lease> LeaseAsync(Chat chat, string owner = "host") =>
        await _store.Leases.TryAcquireAsync($"conversation:{chat.Key}", owner, TimeSpan.FromMinutes(1), default)
        ?? throw new InvalidOperationException("The lease is held.");

    /// <summary>Commits a turn in a chat.</summary>
    public async Task<CommitOutcome> CommitAsync(Chat chat, Func<TurnCommit, TurnCommit> change)
    {
        (InboxId entry, Lease lease) = await AcceptAsync(chat);
        return await _store.Turns.CommitTurnAsync(
            change(new TurnCommit { Entry = entry, Lease = lease, Conversation = chat.Key }), default);
    }

    /// <summary>Commits effects in a chat.</summary>
    public async Task ApplyAsync(Chat chat, params TurnEffect[] effects)
    {
        CommitOutcome outcome = await CommitAsync(chat, commit => commit with { Effects = effects });
        if (outcome is not CommitOutcome.Committed)
        {
            throw new InvalidOperationException("The effects were not committed.");
        }
    }

    /// <summary>The bot answers, resting on messages.</summary>
    public async Task<(BotReply Reply, PendingChunk Chunk)> AnswerAsync(
        UserProfile person, Chat chat, string text, MessageId? inReplyTo, params MessageId[] sources)
    {
        var reply = new BotReply(new MessageId(_store.Ids.NewId()), text, inReplyTo, sources);
        CommitOutcome outcome = await CommitAsync(chat, commit => commit with
        {
            Audience = Audience(person, chat),
            Reply = reply,
            Replies = [new OutboxDraft(chat.Key, System.Text.Encoding.UTF8.GetBytes(text), sources)],
        });
        return (reply, ((CommitOutcome.Committed)outcome).Chunks.Single());
    }

    /// <summary>A token of a person's that holds for 30 days.</summary>
    public ApiToken Token(UserProfile person, TokenAudience audience = TokenAudience.Direct) => new()
    {
        Id = new TokenId(_store.Ids.NewId()),
        User = person.Id,
        Agent = Agent.Id,
        Audience = audience,
        Label = "laptop",
        Home = new TokenHome(Private(person).Key, person.Account),
        CreatedAt = _store.Clock.GetUtcNow(),
        ExpiresAt = _store.Clock.GetUtcNow().AddDays(30),
    };

    /// <summary>Everything that an audience can find by a word: as rows with their words.</summary>
    public async Task<IReadOnlyList<RecalledRow>> FindAsync(Audience audience, params string[] terms)
    {
        IReadOnlyList<PartitionCandidates> found = await _store.Recall.FindCandidatesAsync(
            audience, new CandidateRequest(terms, 0), default);
        var matches = found
            .SelectMany(partition => partition.Matches.SelectMany(seqs => seqs).Distinct()
                .Select(seq => new RowReference(partition.Partition, seq)))
            .ToList();
        return await _store.Recall.ReadRowsAsync(audience, matches, default);
    }

    /// <summary>The texts that an audience can find by a word, each once.</summary>
    public async Task<IReadOnlyList<string>> FindTextsAsync(Audience audience, params string[] terms) =>
        (await FindAsync(audience, terms)).Select(row => row.Text).Distinct().ToList();

    /// <summary>The texts of a conversation's window.</summary>
    public async Task<IReadOnlyList<string>> WindowAsync(Audience audience, Chat chat) =>
        (await _store.Transcript.ReadWindowAsync(audience, chat.Key, _store.Clock.GetUtcNow(), 100, default)).Turns.Select(turn => turn.Text).ToList();

    /// <summary>The texts of all the audience's sessions, the earliest session first.</summary>
    public async Task<IReadOnlyList<string>> SessionsAsync(Audience audience, Chat chat)
    {
        var texts = new List<string>();
        foreach (ChatSession session in (await _store.Sessions.ListAsync(audience, chat.Key, new SessionFilter(0, 100), default)).Reverse())
        {
            IReadOnlyList<TranscriptTurn> turns = await _store.Sessions.ReadTurnsAsync(audience, chat.Key, session.Id, 100, default);
            texts.AddRange(turns.Select(turn => turn.Text));
        }

        return texts;
    }

    private string Next() => Interlocked.Increment(ref _numbers.Value).ToString(CultureInfo.InvariantCulture);
}
