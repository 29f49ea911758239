namespace Confidant.Emulators.Discord;

/// <summary>A person or a bot in a guild. Guarded by the world's lock.</summary>
internal sealed class EmulatedGuildMember(string userId, DateTimeOffset joinedAt)
{
    public string UserId { get; } = userId;

    public DateTimeOffset JoinedAt { get; } = joinedAt;

    public string? Nick { get; set; }

    public List<string> Roles { get; } = [];
}
