using System.Globalization;

namespace Confidant.Adapters.Discord;

/// <summary>Discord's ids: numbers that hold the time at which they were made. Pure.</summary>
internal static class DiscordSnowflake
{
    private const int LongestId = 20;
    private const int TimeBits = 22;

    private static readonly DateTimeOffset _epoch = new(2015, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Whether a text is an id at all; others never become part of a key or of an address.</summary>
    public static bool IsId(string? text) =>
        text is { Length: > 0 and <= LongestId } && text.All(char.IsAsciiDigit) && ulong.TryParse(text, out _);

    /// <summary>When an id was made.</summary>
    public static DateTimeOffset? Time(string? id) =>
        IsId(id) ? _epoch.AddMilliseconds(Number(id!) >> TimeBits) : null;

    /// <summary>The shard that tells of a guild.</summary>
    public static int Shard(string guild, int shards) => (int)((Number(guild) >> TimeBits) % (ulong)shards);

    private static ulong Number(string id) => ulong.Parse(id, CultureInfo.InvariantCulture);
}
