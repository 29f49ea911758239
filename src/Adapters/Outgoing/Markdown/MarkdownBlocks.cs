using System.Globalization;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Confidant.Adapters;

/// <summary>Writes the blocks of a document as lines of plain text with formatting.</summary>
/// <param name="builder">Takes the lines.</param>
/// <param name="used">The definitions of addresses that links use; the others are written as they are.</param>
internal sealed class MarkdownBlocks(FormattedTextBuilder builder, HashSet<LinkReferenceDefinition?> used)
{
    private const string Bullet = "• ";
    private const string Divider = "———";
    private const int LongestLanguage = 20;

    private readonly MarkdownInlines _inlines = new(builder);

    /// <summary>Writes what a container holds.</summary>
    /// <param name="container">The container.</param>
    /// <param name="isTight">Whether no empty line stands between its blocks.</param>
    public void Write(ContainerBlock container, bool isTight = false)
    {
        bool isFirst = true;
        foreach (Block block in container)
        {
            if (block is BlankLineBlock || (block is LinkReferenceDefinition definition && used.Contains(definition))
                || (block is LinkReferenceDefinitionGroup group && group.All(used.Contains)))
            {
                continue;
            }

            if (!isFirst)
            {
                Separate(isTight);
            }

            Write(block);
            isFirst = false;
        }
    }

    private void Write(Block block)
    {
        int from = builder.Length;
        switch (block)
        {
            case HeadingBlock heading:
                _inlines.Write(heading.Inline);
                builder.Mark(TextStyle.Bold, from);
                break;
            case ListBlock list:
                WriteList(list);
                break;
            case QuoteBlock quote:
                Write((ContainerBlock)quote);
                builder.Mark(TextStyle.Quote, from);
                break;
            case CodeBlock code:
                builder.AppendCode(code.Lines.ToString(), LanguageOf(code), isTable: false);
                break;
            case ThematicBreakBlock:
                builder.Append(Divider);
                break;
            case Table table:
                builder.AppendCode(MarkdownTable.Write(table), null, isTable: true);
                break;
            case LinkReferenceDefinition definition:
                builder.Append($"[{definition.Label}]: {definition.Url}");
                break;
            case LinkReferenceDefinitionGroup group:
                Write(group, isTight: true);
                break;
            case LeafBlock leaf when leaf.Inline is not null:
                _inlines.Write(leaf.Inline);
                break;
            case LeafBlock leaf:
                WriteLines(leaf.Lines.ToString());
                break;
            case ContainerBlock container:
                Write(container);
                break;
        }
    }

    private void WriteList(ListBlock list)
    {
        int number = int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out int start) ? start : 1;
        string indent = builder.Indent;
        bool isFirst = true;
        foreach (Block item in list)
        {
            if (!isFirst)
            {
                Separate(!list.IsLoose);
            }

            string mark = list.IsOrdered
                ? string.Create(CultureInfo.InvariantCulture, $"{number++}{(list.OrderedDelimiter == default ? '.' : list.OrderedDelimiter)} ")
                : Bullet;
            builder.Append(mark);
            builder.Indent = indent + new string(' ', mark.Length);
            Write((ContainerBlock)item, !list.IsLoose);
            builder.Indent = indent;
            isFirst = false;
        }
    }

    private void WriteLines(string text)
    {
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                builder.BeginLine();
            }

            builder.Append(lines[i]);
        }
    }

    private void Separate(bool isTight)
    {
        if (!isTight)
        {
            builder.Append("\n");
        }

        builder.BeginLine();
    }

    /// <summary>The language of a fence, where it is a name that platforms take.</summary>
    private static string? LanguageOf(CodeBlock code)
    {
        string? language = (code as FencedCodeBlock)?.Info;
        return language is { Length: > 0 and <= LongestLanguage } && language.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '+' or '-' or '.' or '#')
            ? language
            : null;
    }
}
