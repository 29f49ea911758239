using Confidant.Identity;
using Microsoft.Extensions.Options;

namespace Confidant.Adapters.Telegram;

/// <summary>Looks at every bot as Telegram knows it, and at the server's clock.</summary>
internal sealed class TelegramCheck(TelegramPlatform platform, ServerClock clock, IOptions<TelegramOptions> options) : IPlatformCheck
{
    /// <inheritdoc/>
    public Platform Platform => Platform.Telegram;

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        foreach (BotAccountId bot in platform.Accounts)
        {
            findings.AddRange(await platform.Find(bot)!.Part<TelegramBotCheck>().ExamineAsync(cancellationToken));
        }

        if (await clock.CompareAsync(new Uri(options.Value.BaseUrl), cancellationToken) is { } compared)
        {
            findings.Add(compared);
        }

        return findings;
    }
}
