using System.Text.RegularExpressions;

namespace Confidant.Emulators.Telegram.Parsing;

/// <summary>Finds what Telegram finds in plain text by itself: mentions and commands.</summary>
internal static partial class TextEntities
{
    public static IReadOnlyList<EmulatedEntity> Find(string text)
    {
        if (text.AsSpan().IndexOfAny('@', '/') < 0)
        {
            return [];
        }

        return [.. Pattern().Matches(text).Select(match => new EmulatedEntity(
            match.Value[0] == '/' ? "bot_command" : "mention", match.Index, match.Length))];
    }

    [GeneratedRegex(@"(?<![\w@/.])(?:/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/])|@[A-Za-z][A-Za-z0-9_]{2,31}(?!\w))")]
    private static partial Regex Pattern();
}
