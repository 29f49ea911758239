using Confidant.Adapters.Telegram.Wire;
using Confidant.Identity;
using Microsoft.Extensions.Logging;

namespace Confidant.Adapters.Telegram;

/// <summary>Asks Telegram about its groups, and remembers the answers for a minute. Safe for concurrent use.</summary>
internal sealed partial class TelegramGroups(TelegramClient client, TimeProvider time, ILogger<TelegramGroups> logger) : IGroupLookup
{
    private const int MostAnswers = 10_000;

    private static readonly TimeSpan _life = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<(long Chat, long User), (bool IsAdmin, DateTimeOffset Until)> _answers = [];

    /// <summary>Whether a person administers a chat. False where Telegram does not tell: then nobody is let in by mistake.</summary>
    public async ValueTask<bool> IsAdminAsync(
        ConversationKey conversation, PlatformUserId person, CancellationToken cancellationToken)
    {
        if (TelegramTarget.Of(conversation) is not { IsGroup: true } target || TelegramTarget.Number(person.Value) is not { } user)
        {
            return false;
        }

        DateTimeOffset now = time.GetUtcNow();
        lock (_gate)
        {
            if (_answers.TryGetValue((target.Chat, user), out var known) && known.Until > now)
            {
                return known.IsAdmin;
            }
        }

        try
        {
            TelegramChatMember member = await client.GetChatMemberAsync(
                new GetChatMemberRequest(target.Chat, user), cancellationToken);
            bool isAdmin = member.Status is "creator" or "administrator";
            Keep((target.Chat, user), isAdmin, now);
            return isAdmin;
        }
        catch (TelegramApiException failure)
        {
            LogUnknown(target.Chat, failure.Kind);
            return false;
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool?> IsMemberAsync(
        ConversationKey conversation, PlatformUserId person, CancellationToken cancellationToken) =>
        ValueTask.FromResult<bool?>(null);

    /// <inheritdoc/>
    public ValueTask<GroupDescription?> DescribeAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        ValueTask.FromResult<GroupDescription?>(null);

    private void Keep((long Chat, long User) who, bool isAdmin, DateTimeOffset now)
    {
        lock (_gate)
        {
            if (_answers.Count >= MostAnswers)
            {
                _answers.Clear();
            }

            _answers[who] = (isAdmin, now + _life);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Who administers chat {ChatId} could not be asked: {Kind}.")]
    private partial void LogUnknown(long chatId, TelegramErrorKind kind);
}
