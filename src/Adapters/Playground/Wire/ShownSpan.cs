namespace Confidant.Adapters.Playground;

/// <summary>Formatting as the page gets it; offsets count UTF-16 units, as the browser's strings do.</summary>
internal sealed record ShownSpan(string Style, int Offset, int Length, string? Address)
{
    public static ShownSpan Of(TextSpan span) => new(
        span.Style switch
        {
            TextStyle.Bold => "bold",
            TextStyle.Italic => "italic",
            TextStyle.Code => "code",
            TextStyle.CodeBlock => "block",
            TextStyle.Quote => "quote",
            TextStyle.Strikethrough => "strikethrough",
            TextStyle.Link => "link",
            _ => "plain",
        },
        span.Offset,
        span.Length,
        span.Address);
}
