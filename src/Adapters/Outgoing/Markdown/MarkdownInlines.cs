using Markdig.Extensions.TaskLists;
using Markdig.Syntax.Inlines;

namespace Confidant.Adapters;

/// <summary>Writes the words of a block with their formatting.</summary>
internal sealed class MarkdownInlines(FormattedTextBuilder builder)
{
    /// <summary>Writes what a container holds; nothing where there is none.</summary>
    public void Write(ContainerInline? container)
    {
        for (Inline? inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            Write(inline);
        }
    }

    private void Write(Inline inline)
    {
        int from = builder.Length;
        switch (inline)
        {
            case LiteralInline literal:
                builder.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                builder.Append(code.Content);
                builder.Mark(TextStyle.Code, from);
                break;
            case EmphasisInline emphasis:
                Write(emphasis);
                builder.Mark(StyleOf(emphasis), from);
                break;
            case LineBreakInline:
                builder.BeginLine();
                break;
            case LinkInline link:
                WriteLink(link, from);
                break;
            case AutolinkInline address:
                builder.Append(address.Url);
                break;
            case HtmlEntityInline entity:
                builder.Append(entity.Transcoded.AsSpan());
                break;
            case HtmlInline html:
                builder.Append(html.Tag);
                break;
            case TaskList task:
                builder.Append(task.Checked ? "☑" : "☐");
                break;
            case DelimiterInline delimiter:
                builder.Append(delimiter.ToLiteral());
                Write(delimiter);
                break;
            case ContainerInline container:
                Write(container);
                break;
        }
    }

    private void WriteLink(LinkInline link, int from)
    {
        Write((ContainerInline)link);
        string address = link.Url ?? "";
        if (builder.Length == from)
        {
            // A link, or a picture, that nobody described.
            builder.Append(address);
        }
        else if (Uri.TryCreate(address, UriKind.Absolute, out Uri? uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps))
        {
            builder.Mark(TextStyle.Link, from, address);
        }
    }

    private static TextStyle StyleOf(EmphasisInline emphasis) =>
        emphasis.DelimiterChar == '~' ? TextStyle.Strikethrough
        : emphasis.DelimiterCount >= 2 ? TextStyle.Bold
        : TextStyle.Italic;
}
