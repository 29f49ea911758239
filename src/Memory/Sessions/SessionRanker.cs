using System.Collections.Frozen;

namespace Confidant.Memory;

/// <summary>Ranks the turns of one session by the words of a question: rare words weigh more, long turns less (BM25).</summary>
internal static class SessionRanker
{
    private const double Saturation = 1.2;
    private const double LengthWeight = .5;

    // A turn that has half the weight of the best one still belongs to the answer.
    private const double FewestShare = .5;

    // A question tells less than what it asks about.
    private const double QuestionWeight = .4;

    // Words of talk about talk: they say what is wanted, not what it is about.
    private static readonly FrozenSet<string> _talk = WordSet.Of("""
        tell told more say said says mention mentioned talk talked talking speak discuss discussed compare compared comparison
        versus vs elaborate explain earlier before previously go back remind please suggest suggested recommend recommended one
        cuenta cuentame dime di dijiste dijo dije dicho menciono mencionaste mencione mencionado habla hablame hablamos hablado
        compara comparalo comparala comparado comparacion explica explicame antes mas recuerdame sugeriste recomendaste
        """);

    /// <summary>The turns that fit, best first; none where no word of the question is in any.</summary>
    public static IReadOnlyList<TranscriptTurn> Rank(TextAnalyzer analyzer, IReadOnlyList<TranscriptTurn> turns, RecallQuery query)
    {
        List<QueryTerm> terms = [.. analyzer.QueryTerms(query.Text, query.Language).Where(static term => !_talk.Contains(term.Word))];
        if (terms.Count == 0 || turns.Count == 0)
        {
            return [];
        }

        List<IndexedText> texts =
            [.. turns.Select(turn => analyzer.Index(turn.Text, LanguageDetector.Detect(turn.Text) ?? query.Language))];
        List<HashSet<string>> sets = texts.ConvertAll(static text => text.Terms.ToHashSet(StringComparer.Ordinal));
        List<double> weights = terms.ConvertAll(term => Weight(sets.Count(set => Has(set, term)), sets.Count));
        double meanLength = Math.Max(1, texts.Average(static text => text.WordCount));
        var scored = new List<(TranscriptTurn Turn, double Score)>();
        for (int i = 0; i < turns.Count; i++)
        {
            double sum = 0;
            for (int t = 0; t < terms.Count; t++)
            {
                sum += Has(sets[i], terms[t]) ? weights[t] : 0;
            }

            double length = 1 - LengthWeight + (LengthWeight * texts[i].WordCount / meanLength);
            bool asks = turns[i].Author is not null && turns[i].Text.Contains('?', StringComparison.Ordinal);
            double score = sum * (Saturation + 1) / (1 + (Saturation * length)) * (asks ? QuestionWeight : 1);
            if (score > 0)
            {
                scored.Add((turns[i], score));
            }
        }

        double fewest = scored.Count == 0 ? 0 : scored.Max(static one => one.Score) * FewestShare;
        return
        [
            .. scored.Where(one => one.Score >= fewest)
                .OrderByDescending(static one => one.Score).ThenByDescending(static one => one.Turn.SaidAt)
                .Take(query.MaxRows)
                .Select(static one => one.Turn),
        ];
    }

    private static bool Has(HashSet<string> set, QueryTerm term) => term.Variants.Any(set.Contains);

    private static double Weight(int having, int all) => Math.Log(1 + ((all - having + .5) / (having + .5)));
}
