using System.Text;
using System.Text.RegularExpressions;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Confidant.Adapters;

/// <summary>Writes a table as lines whose columns stand below each other.</summary>
internal static partial class MarkdownTable
{
    private const char Rule = '─';
    private const char Crossing = '┼';

    /// <summary>The lines, with a rule below the heads.</summary>
    public static string Write(Table table)
    {
        List<string[]> rows = [.. table.OfType<TableRow>().Select(static row => row.OfType<TableCell>().Select(TextOf).ToArray())];
        int columns = rows.Max(static row => row.Length);
        int[] widths = [.. Enumerable.Range(0, columns).Select(column => rows.Max(row => column < row.Length ? TextWidth.Of(row[column]) : 0))];
        var text = new StringBuilder();
        for (int i = 0; i < rows.Count; i++)
        {
            WriteRow(text, table, rows[i], widths);
            if (i == 0)
            {
                text.Append('\n').AppendJoin($"{Rule}{Crossing}{Rule}", widths.Select(static width => new string(Rule, width)));
            }

            text.Append('\n');
        }

        return text.ToString().TrimEnd('\n');
    }

    /// <summary>The cells of a line that <see cref="Write"/> wrote; null for the rule.</summary>
    public static string[]? Read(string line) =>
        line.Length > 0 && line.All(static c => c is Rule or Crossing)
            ? null
            : [.. line.Split(FormattedText.CellEdge).Select(static cell => cell.Trim())];

    private static void WriteRow(StringBuilder text, Table table, string[] row, int[] widths)
    {
        for (int column = 0; column < widths.Length; column++)
        {
            string cell = column < row.Length ? row[column] : "";
            int space = widths[column] - TextWidth.Of(cell);
            int before = (column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null) switch
            {
                TableColumnAlign.Right => space,
                TableColumnAlign.Center => space / 2,
                _ => 0,
            };
            bool isLast = column == widths.Length - 1;
            text.Append(' ', before).Append(cell);
            if (!isLast)
            {
                text.Append(' ', space - before).Append(' ').Append(FormattedText.CellEdge).Append(' ');
            }
        }
    }

    private static string TextOf(TableCell cell)
    {
        var builder = new FormattedTextBuilder();
        var inlines = new MarkdownInlines(builder);
        foreach (LeafBlock leaf in cell.Descendants<LeafBlock>())
        {
            inlines.Write(leaf.Inline);
        }

        string text = Break().Replace(builder.Build().WriteOut(static _ => true).Text, " ");
        return text.Replace(FormattedText.CellEdge, '|').Trim();
    }

    [GeneratedRegex(@"<br\s*/?>|\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Break();
}
