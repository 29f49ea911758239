namespace Confidant.Memory;

/// <summary>One way of saying one kind of thing.</summary>
/// <param name="Pattern">The words.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="Attribute">The single-valued fact; null where there may be several. <c>{thing}</c> in it is the slot's words.</param>
/// <param name="Importance">From 0 to 1.</param>
/// <param name="Ends">What it ends; null where nothing.</param>
internal sealed record StatementRule(
    StatementPattern Pattern, string Topic, string? Attribute, double Importance, RuleEnding? Ends = null)
{
    /// <summary>What speakers say of themselves, the most specific first.</summary>
    public static IReadOnlyList<StatementRule> OfSpeaker(Language language) =>
        language == Language.Spanish ? SpanishRules.All : EnglishRules.All;

    /// <summary>What speakers say of themselves and others together.</summary>
    public static IReadOnlyList<StatementRule> OfGroup(Language language) =>
        language == Language.Spanish ? SpanishGroupRules.All : EnglishGroupRules.All;

    /// <summary>What is said of somebody else; matched from the verb on.</summary>
    public static IReadOnlyList<StatementRule> OfOthers(Language language) =>
        language == Language.Spanish ? SpanishOthersRules.All : EnglishOthersRules.All;
}
