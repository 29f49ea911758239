namespace Confidant.EndToEnd.Support;

/// <summary>A group on a platform: on Discord the channel of a guild of its own.</summary>
/// <param name="Name">The name shown.</param>
/// <param name="Place">The platform's id.</param>
internal sealed record ChatGroup(string Name, string Place);
