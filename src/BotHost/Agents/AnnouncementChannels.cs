using Confidant.Adapters;
using Confidant.Identity;
using Microsoft.Extensions.Options;

namespace Confidant.BotHost.Agents;

/// <summary>The channels that the operator lets speak for agents.</summary>
internal sealed class AnnouncementChannels(IOptions<AgentsOptions> options) : IAnnouncementChannels
{
    /// <inheritdoc/>
    public bool HasAny(Platform platform) => options.Value.Agents
        .SelectMany(static agent => agent.Announcements)
        .Any(text => Read(text) is { } channel && channel.Platform == platform);

    /// <summary>The channel that a setting names; null where it names none.</summary>
    public static GroupKey? Read(string? text)
    {
        string[] parts = text?.Split(':') ?? [];
        return parts is ["telegram", ['-', .. { Length: > 0 } number]] && number.All(char.IsAsciiDigit)
            ? new GroupKey(Platform.Telegram, new ChatId(parts[1]))
            : parts is ["discord", { Length: > 0 } id] && id.All(char.IsAsciiDigit)
                ? new GroupKey(Platform.Discord, new ChatId(id))
                : null;
    }
}
