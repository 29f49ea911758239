using System.Security.Cryptography;
using System.Text.Json;
using Confidant.Adapters.Discord.Wire;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Confidant.Adapters.Discord;

/// <summary>Publishes the commands, everywhere or in the guild for development; only where they changed, since Discord takes 200 new
/// ones a day.</summary>
internal sealed partial class DiscordCommandMenu(
    DiscordCommandClient client,
    DiscordBot bot,
    IConnectionMemory memory,
    IOptions<DiscordOptions> options,
    Backoff backoff,
    TimeProvider time,
    ILogger<DiscordCommandMenu> logger)
{
    private const int MostAttempts = 5;
    private const string Everywhere = "everywhere";

    /// <summary>Publishes them. Where Discord does not take them, the old menu stays.</summary>
    public async ValueTask PublishAsync(IReadOnlyList<CommandDescription> commands, CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                await TryPublishAsync(commands, cancellationToken);
                return;
            }
            catch (DiscordApiException failure) when (failure.IsTransient && attempt < MostAttempts)
            {
                await Task.Delay(failure.RetryAfter ?? backoff.After(attempt), time, cancellationToken);
            }
            catch (DiscordApiException failure)
            {
                LogNotPublished(failure.Kind, failure.Status, failure.Code);
                return;
            }
        }
    }

    private async Task TryPublishAsync(IReadOnlyList<CommandDescription> commands, CancellationToken cancellationToken)
    {
        string? guild = options.Value.DevelopmentGuild;
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(
            DiscordCommands.Compose(commands, isForGuild: guild is not null), DiscordRestJson.Default.IReadOnlyListDiscordCommand);
        string application = (await bot.GetAsync(cancellationToken)).Application;
        string name = $"discord:commands:{application}";
        string published = $"{guild ?? Everywhere}:{Convert.ToHexString(SHA256.HashData(body))}";
        string? before = await memory.ReadAsync(name, cancellationToken);
        if (before == published)
        {
            return;
        }

        await client.PutAsync(application, guild, body, cancellationToken);
        await RemoveOldAsync(application, guild, before?.Split(':')[0], cancellationToken);
        await memory.WriteAsync(name, published, cancellationToken);
        LogPublished(commands.Count, guild ?? Everywhere);
    }

    /// <summary>A guild that had commands of its own would show each twice.</summary>
    private async Task RemoveOldAsync(string application, string? guild, string? before, CancellationToken cancellationToken)
    {
        if (before is null or Everywhere || before == guild)
        {
            return;
        }

        try
        {
            await client.PutAsync(application, before, "[]"u8.ToArray(), cancellationToken);
        }
        catch (DiscordApiException failure) when (!failure.IsTransient)
        {
            LogNotRemoved(before, failure.Kind);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} commands were published: {Place}.")]
    private partial void LogPublished(int count, string place);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The commands were not published: {Kind} ({Status}, {Code}).")]
    private partial void LogNotPublished(DiscordErrorKind kind, int status, int code);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The commands of guild {Guild} were not removed: {Kind}.")]
    private partial void LogNotRemoved(string guild, DiscordErrorKind kind);
}
