using System.Globalization;
using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Confidant.Recall;

/// <summary>The product's own store.</summary>
internal sealed class BenchmarkStore : IAsyncDisposable
{
    private const int AppendsAtOnce = 256;

    private static readonly BotAccountId _bot = new("bot");

    private readonly string? _directory;
    private readonly ServiceProvider _services;

    private BenchmarkStore(string? file)
    {
        _directory = file is null ? Directory.CreateTempSubdirectory("confidant-recall-").FullName : null;
        _services = Build(file ?? Path.Combine(_directory!, "confidant.db"));
    }

    /// <summary>Opens a store.</summary>
    /// <param name="file">The file, which stays; null for an empty store that is deleted with this.</param>
    public static async Task<BenchmarkStore> CreateAsync(string? file = null)
    {
        var store = new BenchmarkStore(file);
        await store.Get<IStoreMaintenance>().OpenAsync(CancellationToken.None);
        return store;
    }

    /// <summary>A part of the product.</summary>
    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Stores a dialogue as one group.</summary>
    /// <returns>The audience of somebody who said nothing in that group, and the place of every stored message.</returns>
    public async Task<(Audience Audience, Dictionary<MessageId, int> Places)> LoadAsync(Dialogue dialogue)
    {
        Agent agent = Agent.Default;
        var conversation = Conversation(dialogue.Name);
        GroupContext group = await ResolveGroupAsync(conversation);
        var speakers = new Dictionary<string, UserProfile>(StringComparer.Ordinal);
        foreach (string name in dialogue.Turns.Select(static turn => turn.Speaker).Distinct())
        {
            speakers.Add(name, await ResolveAsync(name));
        }

        var places = new Dictionary<MessageId, int>(dialogue.Turns.Count);
        foreach ((int Place, DialogueTurn Turn)[] batch in dialogue.Turns.Index().Chunk(AppendsAtOnce))
        {
            NewMessage[] messages = [.. batch.Select(item =>
                ToMessage(item.Turn, item.Place, speakers[item.Turn.Speaker], conversation, group))];
            await Task.WhenAll(messages.Select(message =>
                Get<ITranscript>().AppendAsync(message, CancellationToken.None).AsTask()));
            foreach ((int place, NewMessage message) in batch.Select(static item => item.Place).Zip(messages))
            {
                places.Add(message.Id, place);
            }
        }

        UserProfile asker = await ResolveAsync("a listener");
        return (Get<AudienceResolver>().Resolve(agent, asker, ChatKind.Group, group), places);
    }

    /// <summary>Gives every row that waits its vector, as the host does in the background.</summary>
    public async Task EncodeAsync()
    {
        while (await Get<RowEncoder>().FindPartitionsAsync(int.MaxValue, CancellationToken.None) is { Count: > 0 } waiting)
        {
            foreach (PartitionKey partition in waiting)
            {
                await Get<RowEncoder>().EncodeAsync(
                    Get<PartitionAuthorityIssuer>().Issue(partition, PartitionPurpose.Encode), CancellationToken.None);
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_directory is not null)
        {
            Directory.Delete(_directory, recursive: true);
        }
    }

    private static ServiceProvider Build(string file) => new ServiceCollection()
        .AddSingleton(TimeProvider.System)
        .AddIdentity()
        .AddMemory()
        .AddSqliteStorage(new ConfigurationBuilder().AddInMemoryCollection(
            new Dictionary<string, string?> { ["Storage:Path"] = file }).Build())
        .BuildServiceProvider();

    /// <summary>Learns from the messages that wait for it, as the host does in the background.</summary>
    public async Task LearnAsync()
    {
        while (await Get<IJobQueue>().ClaimAsync(
            JobKind.Learn, AppendsAtOnce, "benchmark", TimeSpan.FromMinutes(10), CancellationToken.None) is { Count: > 0 } jobs)
        {
            foreach (IGrouping<PartitionKey, Job> partition in jobs.GroupBy(static job => job.Partition!.Value))
            {
                await Get<Learner>().LearnAsync(
                    Get<PartitionAuthorityIssuer>().Issue(partition.Key, PartitionPurpose.Learn),
                    [.. partition.Select(static job => (job.Id, job.Message!.Value))],
                    CancellationToken.None);
            }
        }
    }

    /// <summary>A chat, by name.</summary>
    public static ConversationKey Conversation(string chat) => new(Platform.Telegram, _bot, new ChatId(chat), null);

    /// <summary>A person, by name.</summary>
    public ValueTask<UserProfile> ResolveAsync(string name) => Get<IProfileStore>().ResolveProfileAsync(
        new SeenAccount(new PlatformUserId(Platform.Telegram, name), name, null, null), Agent.Default.Id, CancellationToken.None);

    /// <summary>A group, by its chat.</summary>
    public ValueTask<GroupContext> ResolveGroupAsync(ConversationKey chat) => Get<IProfileStore>().ResolveGroupAsync(
        new SeenGroup(chat.Group, chat.Chat.Value, false), Agent.Default.Id, CancellationToken.None);

    /// <summary>What somebody says, ready to be stored with the scope that its place gives it.</summary>
    /// <param name="turn">The words.</param>
    /// <param name="number">The platform's number of the message.</param>
    /// <param name="author">Who says it.</param>
    /// <param name="conversation">Where.</param>
    /// <param name="group">The group; null in a private chat.</param>
    public NewMessage ToMessage(
        DialogueTurn turn, int number, UserProfile author, ConversationKey conversation, GroupContext? group) => new()
        {
            Id = new MessageId(Get<IIdGenerator>().NewId()),
            Agent = Agent.Default.Id,
            Author = author.Id,
            AuthorName = author.DisplayName,
            Source = MessageSource.In(conversation, new PlatformMessageId(number.ToString(CultureInfo.InvariantCulture))),
            Conversation = conversation,
            Context = group is null ? ContextType.Dm : ContextType.Group,
            Group = group?.Id,
            GroupEpoch = group?.Epoch ?? 0,
            Scope = group is null ? PrivacyScope.Private : PrivacyScope.GroupOnly,
            Text = turn.Text,
            Index = Get<TextAnalyzer>().Index(turn.Text, Language.English),
            Language = Language.English,
            SaidAt = turn.SaidAt,
            ReceivedAt = Get<TimeProvider>().GetUtcNow(),
        };
}
