using Confidant.Identity;

namespace Confidant.BotHost.Commands;

/// <summary>A person's settings in the file of /export.</summary>
internal sealed record ExportProfile(
    Guid UserId,
    string Platform,
    string PlatformUserId,
    string DisplayName,
    DateTimeOffset FirstSeen,
    DateTimeOffset LastActive,
    bool CrossContextEnabled,
    bool Remembering,
    int? DataRetentionDays,
    string? Language)
{
    /// <summary>The settings of a profile.</summary>
    public static ExportProfile From(UserProfile profile) => new(
        profile.Id.Value,
        profile.Account.Platform.Name,
        profile.Account.Value,
        profile.DisplayName,
        profile.FirstSeen,
        profile.LastActive,
        profile.CrossContextEnabled,
        profile.Remembering,
        profile.DataRetentionDays,
        profile.Language);
}
