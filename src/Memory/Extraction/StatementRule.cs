namespace Confidant.Memory;

/// <summary>One way of saying one kind of thing about oneself.</summary>
/// <param name="Pattern">The words.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="Attribute">The single-valued fact; null where there may be several. <c>{thing}</c> in it is the slot's words.</param>
/// <param name="Importance">From 0 to 1.</param>
internal sealed record StatementRule(StatementPattern Pattern, string Topic, string? Attribute, double Importance)
{
    /// <summary>The rules of a language, the most specific first.</summary>
    public static IReadOnlyList<StatementRule> Of(Language language) =>
        language == Language.Spanish ? SpanishRules.All : EnglishRules.All;
}
