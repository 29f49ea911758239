namespace Confidant.EndToEnd.Support;

/// <summary>A host on Discord.</summary>
public sealed class DiscordFixture() : ChatFixture(ChatPlatform.Discord);
