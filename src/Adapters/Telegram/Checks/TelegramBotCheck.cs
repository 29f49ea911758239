using Confidant.Adapters.Telegram.Wire;
using Microsoft.Extensions.Options;

namespace Confidant.Adapters.Telegram;

/// <summary>Looks at one bot as Telegram knows it: its token, what it is shown in groups, and where its updates go.</summary>
internal sealed class TelegramBotCheck(
    TelegramClient client,
    TelegramRightsCheck rights,
    TelegramAccount account,
    IOptions<TelegramOptions> options,
    IOptions<WebOptions> web,
    TimeProvider time)
{
    private static readonly TimeSpan _recent = TimeSpan.FromMinutes(5);

    /// <summary>What there is to say.</summary>
    public async ValueTask<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        try
        {
            TelegramUser me = await client.GetMeAsync(cancellationToken);
            findings.Add(Good("token", $"The token is @{me.Username}'s."));
            findings.Add(OfGroups(me));
            findings.Add(OfUpdates(await client.GetWebhookInfoAsync(cancellationToken)));
            if (await rights.ExamineAsync(Named("rights"), me, cancellationToken) is { } told)
            {
                findings.Add(told);
            }
        }
        catch (TelegramApiException failure)
        {
            findings.Add(OfFailure(failure));
        }

        return findings;
    }

    private Finding OfGroups(TelegramUser me)
    {
        if (me.CanJoinGroups == false)
        {
            return Advice("groups", "The bot may not be added to groups.", "Allow it with /setjoingroups in the chat with @BotFather.");
        }

        return me.CanReadAllGroupMessages == false
            ? Advice(
                "groups",
                "In groups the bot is shown commands, mentions and replies only (privacy mode).",
                "For groups whose members want it to remember all they say, make it an admin there, or switch the mode off with /setprivacy "
                + "in the chat with @BotFather and add it again.")
            : Good("groups", "The bot is shown what is said in its groups; /group decides what it learns.");
    }

    private Finding OfUpdates(TelegramWebhookInfo info)
    {
        bool isOurs = TelegramWebhookAddress.IsOurs(account, info.Url);
        bool isFailing = info is { PendingUpdateCount: > 0, LastErrorDate: { } last }
            && TelegramMapping.Time(last) > time.GetUtcNow() - _recent;
        if (!string.IsNullOrEmpty(info.Url) && !isOurs)
        {
            return Fault(
                "updates",
                "A webhook of another program is set for this bot, so its updates go there.",
                "Stop the other program, or give it a bot of its own; then call deleteWebhook for this bot once.");
        }

        if (!options.Value.IsWebhook)
        {
            return isOurs
                ? Advice("updates", "A webhook of a former start is still set.", "Start the host; it removes it, and takes what waits.")
                : Good("updates", $"Updates are asked for; {info.PendingUpdateCount} wait.");
        }

        if (info.Url != TelegramWebhookAddress.Of(account, web.Value.PublicUrl!))
        {
            return Advice("updates", "The webhook is not set to Web:PublicUrl yet.", "Start the host; it sets it.");
        }

        return isFailing
            ? Fault(
                "updates",
                $"Telegram could not bring an update to Web:PublicUrl just now; {info.PendingUpdateCount} wait.",
                "Check that Web:PublicUrl leads to this host from outside, with a certificate that everybody trusts.")
            : Good("updates", $"Telegram brings updates to Web:PublicUrl; {info.PendingUpdateCount} wait.");
    }

    private Finding OfFailure(TelegramApiException failure) => failure.Kind switch
    {
        TelegramErrorKind.Unauthorized or TelegramErrorKind.NotFound => Fault(
            "token",
            $"The Telegram server does not know this bot's token ({failure.ErrorCode}).",
            $"Take the present token from @BotFather, set {account.Variable}, and check Telegram:BaseUrl."),
        TelegramErrorKind.Network or TelegramErrorKind.Timeout => Fault(
            "server", "The Telegram server cannot be reached.", "Check the network and Telegram:BaseUrl."),
        _ => Fault(
            "server",
            $"The Telegram server does not answer {failure.Method} as it should ({failure.Kind}, {failure.ErrorCode}).",
            "Ask again later; check Telegram:BaseUrl if it is set."),
    };

    private Finding Good(string subject, string fact) => new(Named(subject), FindingKind.Good, fact);

    private Finding Advice(string subject, string fact, string cure) => new(Named(subject), FindingKind.Advice, fact, cure);

    private Finding Fault(string subject, string fact, string cure) => new(Named(subject), FindingKind.Fault, fact, cure);

    private string Named(string subject) => options.Value.Accounts.Skip(1).Any() ? $"{subject} of {account.Name}" : subject;
}
