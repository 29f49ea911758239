namespace Confidant.Adapters;

/// <summary>How a stretch of text looks.</summary>
public enum TextStyle
{
    /// <summary>Strong emphasis.</summary>
    Bold,

    /// <summary>Emphasis.</summary>
    Italic,

    /// <summary>Code within a line.</summary>
    Code,

    /// <summary>A block of code.</summary>
    CodeBlock,

    /// <summary>A quotation.</summary>
    Quote,

    /// <summary>Crossed out.</summary>
    Strikethrough,

    /// <summary>A link to <see cref="TextSpan.Address"/>.</summary>
    Link,
}
