namespace Confidant.Adapters.Discord;

/// <summary>One whole message of the gateway, or the end.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Bytes">The message; good until the next one is read.</param>
/// <param name="CloseCode">The code of the end; null where there was none.</param>
internal readonly record struct DiscordFrame(DiscordFrameKind Kind, ReadOnlyMemory<byte> Bytes = default, int? CloseCode = null);
