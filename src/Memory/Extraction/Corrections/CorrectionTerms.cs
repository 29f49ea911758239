namespace Confidant.Memory;

/// <summary>The index terms by which ended statements are found.</summary>
internal static class CorrectionTerms
{
    private static readonly TextAnalyzer _analyzer = new();

    /// <summary>The stemmed terms of some words, without times: those tell when it ended, not what.</summary>
    public static IReadOnlyList<string> Of(string words, Language language) => _analyzer.Terms(
        string.Join(' ', ClauseTokenizer.Tokenize(words, language)
            .Where(token => !TimeWords.Contains(token.Word, language) && !ClauseWords.Adverbs(language).Contains(token.Word)
                && token.Word != "'s")
            .Select(token => token.Text)),
        language);
}
