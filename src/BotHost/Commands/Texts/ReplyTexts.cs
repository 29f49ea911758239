using Confidant.Memory;

namespace Confidant.BotHost.Commands.Texts;

/// <summary>The phrases of every language there is.</summary>
internal static class ReplyTexts
{
    private static readonly EnglishTexts _english = new();
    private static readonly SpanishTexts _spanish = new();

    /// <summary>The phrases of a language.</summary>
    public static IReplyTexts For(Language language) => language == Language.Spanish ? _spanish : _english;
}
