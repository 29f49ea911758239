using Microsoft.Extensions.Options;

namespace Confidant.Adapters.Telegram;

/// <summary>Takes the token from its file where it is not configured directly.</summary>
internal sealed class TelegramTokenFile : IPostConfigureOptions<TelegramOptions>
{
    /// <inheritdoc/>
    public void PostConfigure(string? name, TelegramOptions options)
    {
        options.BotToken = options.BotToken.Trim();
        if (options.BotToken.Length > 0 || string.IsNullOrWhiteSpace(options.BotTokenFile))
        {
            return;
        }

        try
        {
            options.BotToken = File.ReadAllText(options.BotTokenFile).Trim();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The token stays empty, and validation names the file and the cure.
        }
    }
}
