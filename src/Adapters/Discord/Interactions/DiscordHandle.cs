using System.Globalization;

namespace Confidant.Adapters.Discord;

/// <summary>What answers an interaction: its id and its token, a secret. Its text form, "id:token", travels with an answer.</summary>
/// <param name="Id">The interaction's id, which tells when it began.</param>
/// <param name="Token">Good for 15 minutes.</param>
internal sealed record DiscordHandle(string Id, string Token)
{
    private const int TimeBits = 22;

    // Discord's own limit is 15 minutes; what leaves late must still arrive.
    private static readonly TimeSpan _life = TimeSpan.FromMinutes(14.5);
    private static readonly DateTimeOffset _epoch = DateTimeOffset.FromUnixTimeMilliseconds(1_420_070_400_000);

    /// <summary>When the interaction began.</summary>
    public DateTimeOffset Began =>
        _epoch.AddMilliseconds(ulong.Parse(Id, NumberStyles.None, CultureInfo.InvariantCulture) >> TimeBits);

    /// <summary>Reads the text form; null for any other text.</summary>
    public static DiscordHandle? Read(string? text)
    {
        int end = text?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        return end > 0 && end < text!.Length - 1
            && ulong.TryParse(text.AsSpan(0, end), NumberStyles.None, CultureInfo.InvariantCulture, out _)
                ? new DiscordHandle(text[..end], text[(end + 1)..])
                : null;
    }

    /// <summary>Whether it is still good.</summary>
    public bool IsAlive(DateTimeOffset now) => now < Began + _life;

    /// <summary>Never the token.</summary>
    public override string ToString() => $"interaction {Id}";
}
