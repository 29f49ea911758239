namespace Confidant.Memory.Intents;

/// <summary>Repeats phrases for each platform, under the names people use for it.</summary>
internal static class PlatformPhrases
{
    private static readonly (PhraseKind Kind, string Names)[] _platforms =
    [
        (PhraseKind.Twitter, "( twitter / x )"),
        (PhraseKind.Telegram, "( telegram / tg )"),
        (PhraseKind.Farcaster, "( farcaster / warpcast / fc )"),
    ];

    public static string For(string phrases) => string.Join(
        '\n',
        _platforms.Select(platform => phrases
            .Replace("{kind}", platform.Kind.ToString(), StringComparison.Ordinal)
            .Replace("{platform}", platform.Names, StringComparison.Ordinal)));
}
