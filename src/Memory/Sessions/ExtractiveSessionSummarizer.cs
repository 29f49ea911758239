namespace Confidant.Memory;

/// <summary>Sums a session up by what people stated in it, word for word, without a model. Safe for concurrent use.</summary>
public sealed class ExtractiveSessionSummarizer : ISessionSummarizer
{
    private const int MostLines = 12;
    private const int LongestStatement = 200;

    /// <inheritdoc/>
    public ValueTask<SessionSummaryDraft?> SummarizeAsync(SessionMaterial material, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(material);
        cancellationToken.ThrowIfCancellationRequested();
        var lines = new List<string>(material.Previous?.Split('\n') ?? []);
        int spanish = 0;
        int stated = 0;
        foreach (var turn in material.Turns.Where(static turn => turn.Author is not null))
        {
            var language = LanguageDetector.Detect(turn.Text) ?? Language.English;
            if (StatementReader.States(turn.Text, language))
            {
                lines.Add($"{turn.AuthorName}: {Shortened(turn.Text)}");
                stated++;
                spanish += language == Language.Spanish ? 1 : 0;
            }
        }

        return ValueTask.FromResult(lines.Count == 0
            ? null
            : new SessionSummaryDraft(
                string.Join('\n', lines.TakeLast(MostLines)), spanish * 2 > stated ? Language.Spanish : Language.English));
    }

    private static string Shortened(string text)
    {
        string line = text.ReplaceLineEndings(" ");
        if (line.Length <= LongestStatement)
        {
            return line;
        }

        int end = char.IsHighSurrogate(line[LongestStatement - 1]) ? LongestStatement - 1 : LongestStatement;
        return line[..end] + "…";
    }
}
