using System.Globalization;
using Confidant.Identity;

namespace Confidant.BotHost.Commands.Links;

/// <summary>Shows an account to the person on the other side: by its name, and by what nobody can choose. A name is another's text, so it
/// is kept to one short line without characters that reorder or hide others.</summary>
internal static class ShownAccount
{
    private const int LongestName = 64;

    /// <summary>«Ana» – Telegram, @ana, id 123.</summary>
    public static string Of(LinkSide side) => Of(side.Account, side.DisplayName, side.Handle);

    /// <summary>The same, of an account that was seen.</summary>
    public static string Of(SeenAccount seen) => Of(seen.Account, seen.DisplayName, seen.Handle);

    /// <summary>A name that fits a button.</summary>
    public static string Name(LinkSide side) => $"{Clean(side.DisplayName)} ({Title(side.Account.Platform)})";

    private static string Of(PlatformUserId account, string name, string? handle) =>
        $"«{Clean(name)}» – {Title(account.Platform)}, {(handle is null ? "" : $"@{Clean(handle)}, ")}id {account.Value}";

    private static string Title(Platform platform) =>
        string.Concat(platform.Name[..1].ToUpperInvariant(), platform.Name.AsSpan(1));

    /// <summary>Another's text as one short line.</summary>
    public static string Clean(string text)
    {
        string shown = string.Concat(text.Where(IsShown)).Trim();
        return shown.Length <= LongestName
            ? shown
            : shown[..(char.IsHighSurrogate(shown[LongestName - 1]) ? LongestName - 1 : LongestName)];
    }

    private static bool IsShown(char c) => c is not ('«' or '»') && char.GetUnicodeCategory(c) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse);
}
