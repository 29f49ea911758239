namespace Confidant.Adapters.Feeds;

/// <summary>A piece of HTML.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">The words, their entities resolved; or the element's name in lower case.</param>
internal sealed record HtmlToken(HtmlTokenKind Kind, string Value)
{
    /// <summary>The element's attributes, by their names in any case.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = System.Collections.Frozen.FrozenDictionary<string, string>.Empty;
}
