using System.Collections.Concurrent;
using Confidant.Adapters.Discord.Wire;

namespace Confidant.Adapters.Discord;

/// <summary>The direct channels with people; Discord keeps them for good. Safe for concurrent use.</summary>
internal sealed class DiscordDirectChannels(DiscordMessageClient client)
{
    private const int ManyPeople = 10_000;

    private readonly ConcurrentDictionary<string, string> _channels = new(StringComparer.Ordinal);

    /// <summary>The channel with a person.</summary>
    /// <exception cref="DiscordApiException">It cannot be opened.</exception>
    public async ValueTask<string> OpenAsync(string user, CancellationToken cancellationToken)
    {
        if (_channels.TryGetValue(user, out string? known))
        {
            return known;
        }

        DiscordChannel opened = await client.OpenDirectAsync(user, cancellationToken);
        string channel = opened.Id ?? throw new DiscordApiException("POST /users/@me/channels", DiscordErrorKind.MalformedAnswer);
        if (_channels.Count >= ManyPeople)
        {
            _channels.Clear();
        }

        return _channels.GetOrAdd(user, channel);
    }

    /// <summary>Forgets a channel that is not there any more.</summary>
    public void Forget(string user) => _channels.TryRemove(user, out _);
}
