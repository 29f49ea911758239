using Confidant.Adapters.Telegram.Wire;
using Confidant.Identity;
using Microsoft.Extensions.Logging;

namespace Confidant.Adapters.Telegram;

/// <summary>Asks Telegram about its groups, and remembers who belongs to them for a minute. Safe for concurrent use.</summary>
internal sealed partial class TelegramGroups(TelegramClient client, TimeProvider time, ILogger<TelegramGroups> logger) : IGroupLookup
{
    private const int MostAnswers = 10_000;

    private static readonly TimeSpan _life = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<(long Chat, long User), (TelegramChatMember Member, DateTimeOffset Until)> _answers = [];

    /// <summary>Whether a person administers a chat. False where Telegram does not tell: then nobody is let in by mistake.</summary>
    public async ValueTask<bool> IsAdminAsync(
        ConversationKey conversation, PlatformUserId person, CancellationToken cancellationToken) =>
        await AskAsync(conversation, person, cancellationToken) is { Status: "creator" or "administrator" };

    /// <inheritdoc/>
    public async ValueTask<bool?> IsMemberAsync(
        ConversationKey conversation, PlatformUserId person, CancellationToken cancellationToken) =>
        (await AskAsync(conversation, person, cancellationToken))?.BelongsToChat;

    /// <inheritdoc/>
    public async ValueTask<GroupDescription?> DescribeAsync(ConversationKey conversation, CancellationToken cancellationToken)
    {
        if (TelegramTarget.Of(conversation) is not { IsGroup: true } target)
        {
            return null;
        }

        try
        {
            var request = new ChatRequest(target.Chat);
            TelegramChat chat = await client.GetChatAsync(request, cancellationToken);
            int members = await client.GetChatMemberCountAsync(request, cancellationToken);
            return new GroupDescription(
                Utf16Text.Repair(chat.Title ?? ""),
                string.IsNullOrEmpty(chat.Description) ? null : Utf16Text.Repair(chat.Description),
                members,
                !string.IsNullOrEmpty(chat.Username));
        }
        catch (TelegramApiException failure)
        {
            LogUnknown(target.Chat, failure.Kind);
            return null;
        }
    }

    /// <inheritdoc/>
    public async ValueTask<bool?> HearsEverythingAsync(ConversationKey conversation, CancellationToken cancellationToken)
    {
        if (TelegramTarget.Of(conversation) is not { IsGroup: true } target)
        {
            return null;
        }

        try
        {
            // Asked anew: its owner may have changed it since the start. Administrators hear everything in any case.
            TelegramUser me = await client.GetMeAsync(cancellationToken);
            return me.CanReadAllGroupMessages is not { } hears ? null
                : hears || await IsAdminAsync(
                    conversation, new PlatformUserId(Platform.Telegram, conversation.Bot.Value), cancellationToken);
        }
        catch (TelegramApiException failure)
        {
            LogUnknown(target.Chat, failure.Kind);
            return null;
        }
    }

    private async ValueTask<TelegramChatMember?> AskAsync(
        ConversationKey conversation, PlatformUserId person, CancellationToken cancellationToken)
    {
        if (TelegramTarget.Of(conversation) is not { IsGroup: true } target || TelegramTarget.Number(person.Value) is not { } user)
        {
            return null;
        }

        DateTimeOffset now = time.GetUtcNow();
        lock (_gate)
        {
            if (_answers.TryGetValue((target.Chat, user), out var known) && known.Until > now)
            {
                return known.Member;
            }
        }

        try
        {
            TelegramChatMember member = await client.GetChatMemberAsync(
                new GetChatMemberRequest(target.Chat, user), cancellationToken);
            Keep((target.Chat, user), member, now);
            return member;
        }
        catch (TelegramApiException failure)
        {
            LogUnknown(target.Chat, failure.Kind);
            return null;
        }
    }

    private void Keep((long Chat, long User) who, TelegramChatMember member, DateTimeOffset now)
    {
        lock (_gate)
        {
            if (_answers.Count >= MostAnswers)
            {
                _answers.Clear();
            }

            _answers[who] = (member, now + _life);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Chat {ChatId} could not be asked about: {Kind}.")]
    private partial void LogUnknown(long chatId, TelegramErrorKind kind);
}
