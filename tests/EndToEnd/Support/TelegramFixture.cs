namespace Confidant.EndToEnd.Support;

/// <summary>A host on Telegram.</summary>
public sealed class TelegramFixture() : ChatFixture(ChatPlatform.Telegram);
