using System.Globalization;
using Confidant.Adapters.Telegram.Wire;
using Confidant.Identity;

namespace Confidant.Adapters.Telegram;

/// <summary>Asks what one bot is in the groups that the host knows: some a second, and not all of very many.</summary>
internal sealed class TelegramRightsCheck(TelegramClient client, IKnownGroups groups, TimeProvider time)
{
    private const int MostGroups = 100;
    private const int AskedInARow = 10;

    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(1);

    /// <summary>What there is to say; null where no group is known, or none is told about.</summary>
    /// <param name="subject">What to call it.</param>
    /// <param name="me">The bot.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async ValueTask<Finding?> ExamineAsync(string subject, TelegramUser me, CancellationToken cancellationToken)
    {
        var account = new BotAccountId(me.Id.ToString(CultureInfo.InvariantCulture));
        IReadOnlyList<ChatId> known = await groups.ReadAsync(Platform.Telegram, account, MostGroups + 1, cancellationToken);
        var members = new List<TelegramChatMember>();
        int asked = 0;
        foreach (long chat in known.Take(MostGroups).Select(static chat => TelegramTarget.Number(chat.Value)).OfType<long>())
        {
            if (asked++ is > 0 and var before && before % AskedInARow == 0)
            {
                await Task.Delay(_pause, time, cancellationToken);
            }

            try
            {
                members.Add(await client.GetChatMemberAsync(new GetChatMemberRequest(chat, me.Id), cancellationToken));
            }
            catch (TelegramApiException failure) when (failure.Kind == TelegramErrorKind.TooManyRequests)
            {
                break;
            }
            catch (TelegramApiException)
            {
                // Above all an id that the group had before it became a supergroup.
            }
        }

        return members.Count == 0 ? null : Describe(subject, members, known.Count > MostGroups) with { IsOfHost = true };
    }

    private static Finding Describe(string subject, List<TelegramChatMember> members, bool areMore)
    {
        int admin = members.Count(static member => member.Status is "administrator" or "creator");
        int silent = members.Count(static member => member is { BelongsToChat: true, CanSendMessages: false });
        int gone = members.Count(static member => !member.BelongsToChat);
        string fact = $"Of {members.Count} groups{(areMore ? " (there are more)" : "")} the bot is an administrator in {admin}, a member in "
            + $"{members.Count - admin - silent - gone}; it may not write in {silent}, and is not in {gone} any more.";
        return silent + gone == 0
            ? new Finding(subject, FindingKind.Good, fact)
            : new Finding(
                subject,
                FindingKind.Advice,
                fact,
                "Where it may not write, let an admin of the group allow it, or remove it. Put it back into groups that miss it.");
    }
}
