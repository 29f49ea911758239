using System.Text;
using Confidant.Emulators.Discord;

namespace Confidant.EndToEnd.Support;

/// <summary>A message of the bot on Discord.</summary>
/// <param name="Sent">What the emulator knows of it.</param>
internal sealed record DiscordBotMessage(EmulatedDiscordMessage Sent) : BotMessage
{
    public override string Place => Sent.ChannelId;

    public override string Text => Sent.Text;

    public override string? VisibleTo => Sent.VisibleTo;

    public override string? Answers => Sent.ReplyTo ?? Sent.InteractionId;

    public override IReadOnlyList<string> Labels => [.. Sent.Buttons.Select(static button => button.Label ?? "")];

    public override string Files => string.Concat(Sent.Attachments.Select(static file => Encoding.UTF8.GetString(file.Content)));

    public override bool IsDeleted => Sent.IsDeleted;
}
