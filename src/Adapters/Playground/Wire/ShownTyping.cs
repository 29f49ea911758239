namespace Confidant.Adapters.Playground;

/// <summary>The bot is making an answer in a room.</summary>
internal sealed record ShownTyping(string Room);
