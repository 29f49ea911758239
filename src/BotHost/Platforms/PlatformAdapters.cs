using Confidant.Adapters;
using Confidant.Identity;

namespace Confidant.BotHost.Platforms;

/// <summary>The platforms that this host speaks.</summary>
internal sealed class PlatformAdapters(IEnumerable<IPlatformAdapter> adapters)
{
    private readonly Dictionary<Platform, IPlatformAdapter> _adapters = adapters.ToDictionary(static a => a.Platform);

    /// <summary>All of them.</summary>
    public IReadOnlyCollection<IPlatformAdapter> All => _adapters.Values;

    /// <summary>Whether a platform is configured.</summary>
    public bool Has(Platform platform) => _adapters.ContainsKey(platform);

    /// <summary>Whether the bot account is configured that a conversation is held through.</summary>
    public bool Has(ConversationKey conversation) =>
        _adapters.TryGetValue(conversation.Platform, out IPlatformAdapter? adapter)
        && (adapter.Accounts.Count == 0 || adapter.Accounts.Contains(conversation.Bot));

    /// <summary>The adapter of a configured platform.</summary>
    /// <exception cref="KeyNotFoundException">The platform is not configured.</exception>
    public IPlatformAdapter For(Platform platform) => _adapters[platform];
}
