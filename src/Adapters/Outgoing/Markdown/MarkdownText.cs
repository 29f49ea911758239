using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Confidant.Adapters;

/// <summary>Reads Markdown as models write it: CommonMark with tables, task lists and strikethrough; HTML is a text. Pure.</summary>
public static class MarkdownText
{
    private static readonly MarkdownPipeline _pipeline = new MarkdownPipelineBuilder()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .UsePipeTables()
        .UseTaskLists()
        .DisableHtml()
        .Build();

    /// <summary>The words without their marks, and how they look: headings are bold, lists have bullets and numbers, a table is a
    /// block of code with aligned columns. What cannot be read stays as it is. Whether a link may be shown is not asked here.</summary>
    public static FormattedText Read(string markdown)
    {
        string source = Utf16Text.Repair(markdown).ReplaceLineEndings("\n");
        try
        {
            MarkdownDocument document = Markdown.Parse(source, _pipeline);
            var builder = new FormattedTextBuilder();
            new MarkdownBlocks(builder, [.. document.Descendants<LinkInline>().Select(static link => link.Reference)]).Write(document);
            FormattedText read = builder.Build();
            return string.IsNullOrWhiteSpace(read.Text) ? new FormattedText(source, []) : read;
        }
        catch (ArgumentException)
        {
            // Nested deeper than the parser goes.
            return new FormattedText(source, []);
        }
    }
}
