namespace Confidant.Adapters.Discord;

/// <summary>How one place of a text looks; a block of code or a quotation is kept apart, by <see cref="DiscordLayout"/>.</summary>
[Flags]
internal enum DiscordStyles
{
    None = 0,
    Bold = 1,
    Italic = 2,
    Code = 4,
    Strikethrough = 8,
    Link = 16,
}
