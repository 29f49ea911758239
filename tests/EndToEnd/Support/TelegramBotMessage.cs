using System.Globalization;
using System.Text;
using Confidant.Emulators.Telegram;

namespace Confidant.EndToEnd.Support;

/// <summary>A message of the bot on Telegram.</summary>
/// <param name="Sent">What the emulator knows of it.</param>
internal sealed record TelegramBotMessage(SentMessage Sent) : BotMessage
{
    public override string Place => Sent.ChatId.ToString(CultureInfo.InvariantCulture);

    public override string Text => Sent.Text;

    public override string? VisibleTo => Sent.VisibleTo?.ToString(CultureInfo.InvariantCulture);

    public override string? Answers => Sent.ReplyTo?.ToString(CultureInfo.InvariantCulture);

    public override IReadOnlyList<string> Labels => [.. Sent.Buttons.SelectMany(static row => row).Select(static button => button.Text)];

    public override string Files => Encoding.UTF8.GetString(Sent.Document?.Content ?? []);

    public override bool IsDeleted => Sent.IsDeleted;
}
