using System.Collections.Concurrent;
using Confidant.Adapters.Telegram.Wire;
using Microsoft.Extensions.Options;

namespace Confidant.Adapters.Telegram;

/// <summary>Knows which business accounts let the bot answer in their name. Kept in memory only; what is not known is asked. Safe for
/// concurrent use.</summary>
internal sealed class TelegramBusiness(TelegramClient client, IOptions<TelegramOptions> options)
{
    private const int Many = 10_000;

    private readonly ConcurrentDictionary<string, (long Update, bool MayReply)> _connections = new(StringComparer.Ordinal);

    /// <summary>Whether an update may be handled. One that tells of a connection is taken in here.</summary>
    public bool Admits(TelegramUpdate update)
    {
        if (update.BusinessConnection is { } connection)
        {
            Note(connection, update.UpdateId);
            return false;
        }

        return update.BusinessMessage is not { BusinessConnectionId: var id }
            || (options.Value.Business && id is not null && (!_connections.TryGetValue(id, out (long, bool MayReply) known) || known.MayReply));
    }

    /// <summary>Whether the bot may answer in an account's chats now.</summary>
    /// <exception cref="TelegramApiException">It is not known, and Telegram did not tell.</exception>
    public async ValueTask<bool> MayReplyAsync(string id, CancellationToken cancellationToken)
    {
        if (!_connections.TryGetValue(id, out (long Update, bool MayReply) known))
        {
            // News that came meanwhile are newer than the answer.
            Note(await client.GetBusinessConnectionAsync(new BusinessConnectionRequest(id), cancellationToken), update: 0);
            known = _connections.GetValueOrDefault(id);
        }

        return known.MayReply;
    }

    /// <summary>Asks anew next time: what was known was refused.</summary>
    public void Forget(string id) => _connections.TryRemove(id, out _);

    // Several updates may be under way at once, so the number tells which is the latest.
    private void Note(TelegramBusinessConnection connection, long update)
    {
        if (connection.Id is not { } id)
        {
            return;
        }

        if (_connections.Count >= Many)
        {
            _connections.Clear();
        }

        (long Update, bool MayReply) news = (update, connection is { IsEnabled: true, Rights.CanReply: true });
        _connections.AddOrUpdate(id, news, (_, known) => known.Update > update ? known : news);
    }
}
