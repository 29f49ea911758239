namespace Confidant.Adapters.Discord;

/// <summary>An event that waits to be accepted.</summary>
/// <param name="Dispatch">The event.</param>
/// <param name="Session">The session that it came by.</param>
/// <param name="Sequence">Its number in that session.</param>
/// <param name="Ready">Completed when it may be accepted: an interaction is acknowledged before.</param>
internal sealed record DiscordArrival(DiscordDispatch Dispatch, DiscordSession Session, long Sequence, Task Ready);
