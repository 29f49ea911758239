using Confidant.Adapters.Discord.Wire;
using Confidant.Identity;

namespace Confidant.Adapters.Discord;

/// <summary>People's accounts. Pure.</summary>
internal static class DiscordAccounts
{
    /// <summary>A person's account; null where it is a program's, or none.</summary>
    /// <param name="user">The account. Its own name is told: a nickname is known to one guild only, and stays there.</param>
    /// <param name="locale">The language of their client, as Discord names it; null where it is not told.</param>
    public static SeenAccount? Seen(DiscordUser? user, string? locale = null) =>
        user is { IsPerson: true } && DiscordSnowflake.IsId(user.Id)
            ? new SeenAccount(
                new PlatformUserId(Platform.Discord, user.Id!),
                Name(user),
                string.IsNullOrEmpty(user.Username) ? null : Utf16Text.Repair(user.Username),
                Language(locale))
            : null;

    /// <summary>The name shown; empty where there is none.</summary>
    public static string Name(DiscordUser user) =>
        Utf16Text.Repair(string.IsNullOrWhiteSpace(user.GlobalName) ? user.Username ?? "" : user.GlobalName);

    private static string? Language(string? locale)
    {
        string? language = locale?.Split('-', '_')[0].ToLowerInvariant();
        return language is { Length: 2 } ? language : null;
    }
}
