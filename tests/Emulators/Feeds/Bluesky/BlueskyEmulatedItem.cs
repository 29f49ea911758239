using System.Text.Json.Nodes;

namespace Confidant.Emulators.Feeds;

/// <summary>An item of an emulated author feed.</summary>
/// <param name="Key">The post's key.</param>
/// <param name="At">When it was posted, or passed on.</param>
/// <param name="Record">What was written.</param>
/// <param name="Author">Whose it is, where it is passed on; null for one's own.</param>
internal sealed record BlueskyEmulatedItem(string Key, DateTimeOffset At, JsonObject Record, BlueskyAccount? Author);
