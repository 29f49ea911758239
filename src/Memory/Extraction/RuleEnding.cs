namespace Confidant.Memory;

/// <summary>What a statement ends that was said before it.</summary>
/// <param name="Attribute">The attribute whose value ends; null where statements end that have the slot's words.</param>
/// <param name="Slot">The slot whose words the ended value has; null ends whatever it is.</param>
/// <param name="Also">Words beside the slot's that the ended statement has.</param>
internal sealed record RuleEnding(string? Attribute, string? Slot, string Also = "")
{
    /// <summary>The correction for the slot's words; null where they are too few to tell what ends.</summary>
    /// <param name="value">The words; null where the rule has no slot.</param>
    /// <param name="language">The language they are in.</param>
    public Correction? Make(string? value, Language language)
    {
        var terms = value is null ? [] : CorrectionTerms.Of(value + " " + Also, language);
        if (Attribute is not null)
        {
            return new Correction.OfAttribute(Attribute, terms);
        }

        return terms.Count < 2 ? null : new Correction.OfTerms(terms);
    }
}
