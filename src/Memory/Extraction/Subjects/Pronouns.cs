namespace Confidant.Memory;

/// <summary>Puts the one person that a message named before in the place of "she" or "he": "My sister is called Marta. She's vegan."</summary>
internal static class Pronouns
{
    /// <summary>The clause with the name; the clause itself where no pronoun begins it, or nobody was named.</summary>
    public static Clause Resolve(Clause clause, string? person, Language language)
    {
        if (person is null || clause.Body >= clause.Tokens.Count)
        {
            return clause;
        }

        var first = clause.Tokens[clause.Body];
        string before = clause.Text[..first.Start];
        if (first.Word is "she" or "he" && language == Language.English || first.Word == "ella" || first.Text is "Él" or "él")
        {
            return Clause.Of(clause.Quote, before + person + clause.Text[first.End..], language);
        }

        // Spanish leaves the pronoun out: "Vive en Oporto".
        bool isBare = language == Language.Spanish && clause.Body == 0 && first.Word is "vive" or "trabaja" or "tiene" or "estudia" or "juega"
            or "habla" or "cumple" or "prefiere" or "odia";
        return isBare
            ? Clause.Of(clause.Quote, $"{person} {char.ToLowerInvariant(clause.Text[0])}{clause.Text[1..]}", language)
            : clause;
    }
}
