using System.Globalization;
using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Confidant.Recall;

/// <summary>The product's own store in a directory of its own, deleted with it.</summary>
internal sealed class BenchmarkStore : IAsyncDisposable
{
    private const int AppendsAtOnce = 256;

    private static readonly BotAccountId _bot = new("bot");

    private readonly string _directory = Directory.CreateTempSubdirectory("confidant-recall-").FullName;
    private readonly ServiceProvider _services;

    private BenchmarkStore() => _services = new ServiceCollection()
        .AddSingleton(TimeProvider.System)
        .AddIdentity()
        .AddMemory()
        .AddSqliteStorage(new ConfigurationBuilder().AddInMemoryCollection(
            new Dictionary<string, string?> { ["Storage:Path"] = Path.Combine(_directory, "confidant.db") }).Build())
        .BuildServiceProvider();

    /// <summary>Makes and opens an empty store.</summary>
    public static async Task<BenchmarkStore> CreateAsync()
    {
        var store = new BenchmarkStore();
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
        var conversation = new ConversationKey(Platform.Telegram, _bot, new ChatId(dialogue.Name), null);
        GroupContext group = await Get<IProfileStore>().ResolveGroupAsync(
            new SeenGroup(conversation.Group, dialogue.Name, false), agent.Id, CancellationToken.None);
        var speakers = new Dictionary<string, UserProfile>(StringComparer.Ordinal);
        foreach (string name in dialogue.Turns.Select(static turn => turn.Speaker).Distinct())
        {
            speakers.Add(name, await ResolveAsync(name, agent));
        }

        var places = new Dictionary<MessageId, int>(dialogue.Turns.Count);
        foreach ((int Place, DialogueTurn Turn)[] batch in dialogue.Turns.Index().Chunk(AppendsAtOnce))
        {
            NewMessage[] messages = [.. batch.Select(item =>
                ToMessage(item.Turn, item.Place, agent, speakers[item.Turn.Speaker], conversation, group))];
            await Task.WhenAll(messages.Select(message =>
                Get<ITranscript>().AppendAsync(message, CancellationToken.None).AsTask()));
            foreach ((int place, NewMessage message) in batch.Select(static item => item.Place).Zip(messages))
            {
                places.Add(message.Id, place);
            }
        }

        UserProfile asker = await ResolveAsync("a listener", agent);
        return (Get<AudienceResolver>().Resolve(agent, asker, ChatKind.Group, group), places);
    }

    /// <summary>Gives every row that waits its vector, as the host does in the background.</summary>
    public async Task EncodeAsync()
    {
        while (await Get<IVectorBacklog>().FindPartitionsAsync(int.MaxValue, CancellationToken.None) is { Count: > 0 } waiting)
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
        Directory.Delete(_directory, recursive: true);
    }

    private ValueTask<UserProfile> ResolveAsync(string name, Agent agent) => Get<IProfileStore>().ResolveProfileAsync(
        new SeenAccount(new PlatformUserId(Platform.Telegram, name), name, null, null), agent.Id, CancellationToken.None);

    private NewMessage ToMessage(
        DialogueTurn turn, int place, Agent agent, UserProfile author, ConversationKey conversation, GroupContext group) => new()
        {
            Id = new MessageId(Get<IIdGenerator>().NewId()),
            Agent = agent.Id,
            Author = author.Id,
            AuthorName = author.DisplayName,
            Source = new MessageSource(
                conversation.Platform,
                conversation.Chat,
                new PlatformMessageId(place.ToString(CultureInfo.InvariantCulture))),
            Conversation = conversation,
            Context = ContextType.Group,
            Group = group.Id,
            GroupEpoch = group.Epoch,
            Scope = PrivacyScope.GroupOnly,
            Text = turn.Text,
            Index = Get<TextAnalyzer>().Index(turn.Text, Language.English),
            Language = Language.English,
            SaidAt = turn.SaidAt,
            ReceivedAt = turn.SaidAt,
        };
}
