using Confidant.Adapters.Telegram.Wire;
using Microsoft.Extensions.Logging;

namespace Confidant.Adapters.Telegram;

/// <summary>Publishes the commands, in every language there is and for every kind of place: in groups with the mark that answers are
/// for the asker alone, and without those of admins for everybody else. Telegram shows the narrowest menu that fits.</summary>
internal sealed partial class TelegramCommandMenu(
    TelegramClient client, Backoff backoff, TimeProvider time, ILogger<TelegramCommandMenu> logger)
{
    private const int MostAttempts = 5;
    private const string Fallback = "en";
    private const int Most = 100;
    private const int LongestDescription = 256;

    private static readonly BotCommandScope[] _scopes =
    [
        BotCommandScope.Everywhere, BotCommandScope.Private, BotCommandScope.Groups, BotCommandScope.Admins,
    ];

    /// <summary>Publishes them. Where Telegram does not take them, the old menu stays and the commands work all the same.</summary>
    public async ValueTask PublishAsync(IReadOnlyList<CommandDescription> commands, CancellationToken cancellationToken)
    {
        IEnumerable<string?> languages = commands
            .SelectMany(command => command.Descriptions.Keys)
            .Where(language => language != Fallback)
            .Distinct()
            .Prepend(null);
        foreach (string? language in languages)
        {
            foreach (BotCommandScope scope in _scopes)
            {
                await PublishAsync(Compose(commands, scope, language), cancellationToken);
            }
        }
    }

    private async ValueTask PublishAsync(SetMyCommandsRequest request, CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                await client.SetMyCommandsAsync(request, cancellationToken);
                return;
            }
            catch (TelegramApiException failure) when (failure.IsTransient && attempt < MostAttempts)
            {
                await Task.Delay(failure.RetryAfter ?? backoff.After(attempt), time, cancellationToken);
            }
            catch (TelegramApiException failure)
            {
                LogNotPublished(request.Scope.Type, request.LanguageCode ?? Fallback, failure.Kind);
                return;
            }
        }
    }

    private static SetMyCommandsRequest Compose(
        IReadOnlyList<CommandDescription> commands, BotCommandScope scope, string? language) => new(
        [.. commands.Where(command => scope != BotCommandScope.Groups || !command.IsForAdmins).Take(Most).Select(command =>
            new BotCommand(
                command.Name,
                Describe(command, language ?? Fallback),
                IsGroup(scope) && command.AnswersInPrivate ? true : null))],
        scope,
        language);

    private static bool IsGroup(BotCommandScope scope) => scope == BotCommandScope.Groups || scope == BotCommandScope.Admins;

    private static string Describe(CommandDescription command, string language)
    {
        string description = command.Descriptions.TryGetValue(language, out string? own) ? own : command.Descriptions[Fallback];
        return description.Length <= LongestDescription
            ? description
            : description[..Utf16Text.CutAtOrBefore(description, LongestDescription)];
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The command menu ({Scope}, {Language}) was not published: {Kind}.")]
    private partial void LogNotPublished(string scope, string language, TelegramErrorKind kind);
}
