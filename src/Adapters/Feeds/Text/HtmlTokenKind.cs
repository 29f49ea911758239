namespace Confidant.Adapters.Feeds;

/// <summary>What a piece of HTML is.</summary>
internal enum HtmlTokenKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>The beginning of an element.</summary>
    Open,

    /// <summary>The end of an element.</summary>
    Close,
}
