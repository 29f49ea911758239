using System.Collections.Concurrent;

namespace Confidant.Adapters.Telegram;

/// <summary>Remembers which methods the server said that it does not know: a local one may be older. Safe for concurrent use.</summary>
internal sealed class TelegramKnownMethods
{
    /// <summary>Sends a message with tables (Bot API 10.1).</summary>
    public const string SendRichMessage = "sendRichMessage";

    /// <summary>Shows an answer that is being made (Bot API 9.3).</summary>
    public const string SendMessageDraft = "sendMessageDraft";

    private readonly ConcurrentDictionary<string, bool> _unknown = new(StringComparer.Ordinal);

    /// <summary>Whether the server may know a method.</summary>
    public bool MayKnow(string method) => !_unknown.ContainsKey(method);

    /// <summary>Takes an answer into account.</summary>
    public void Note(string method, TelegramErrorKind? failure)
    {
        if (failure == TelegramErrorKind.NotFound)
        {
            _unknown[method] = true;
        }
    }
}
