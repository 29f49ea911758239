namespace Confidant.EndToEnd.Support;

/// <summary>A host on Telegram, with a webhook.</summary>
public sealed class TelegramWebhookFixture() : ChatFixture(ChatPlatform.TelegramWebhook);
