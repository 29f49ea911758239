using System.Text;
using System.Text.RegularExpressions;

namespace Confidant.Adapters.Tests.Discord;

/// <summary>What Discord shows of a text, by the rules of its clients that matter here: blocks and lines of code, addresses,
/// backslashes, emphasis and quotations. Written from those rules, not from what writes.</summary>
internal sealed partial class DiscordReading
{
    private readonly StringBuilder _text = new();

    /// <summary>The words that are seen.</summary>
    public string Text => _text.ToString();

    /// <summary>Whether every mark has its fellow.</summary>
    public bool IsBalanced { get; private set; } = true;

    public static DiscordReading Of(string written)
    {
        var reading = new DiscordReading();
        reading.Read(written);
        return reading;
    }

    private void Read(string written)
    {
        List<string> open = [];
        for (int at = 0; at < written.Length;)
        {
            string rest = written[at..];
            bool isLineStart = at == 0 || written[at - 1] == '\n';
            if (Block().Match(rest) is { Success: true } block)
            {
                _text.Append(block.Groups["code"].Value);
                at += block.Length;
            }
            else if (Code().Match(rest) is { Success: true } code)
            {
                _text.Append(code.Groups["code"].Value);
                at += code.Length;
            }
            else if (rest[0] == '\\' && rest.Length > 1 && !char.IsLetterOrDigit(rest[1]) && !char.IsWhiteSpace(rest[1]))
            {
                _text.Append(rest[1]);
                at += 2;
            }
            else if (Address().Match(rest) is { Success: true } address && (at == 0 || !Word().IsMatch(written[(at - 1)..at])))
            {
                _text.Append(address.Value);
                at += address.Length;
            }
            else if (isLineStart && rest.StartsWith("> ", StringComparison.Ordinal))
            {
                at += 2;
            }
            else if (rest[0] == '*')
            {
                string mark = rest.StartsWith("**", StringComparison.Ordinal) && !(open.Count > 0 && open[^1] == "*") ? "**" : "*";
                if (open.Count > 0 && open[^1] == mark)
                {
                    open.RemoveAt(open.Count - 1);
                }
                else
                {
                    open.Add(mark);
                }

                at += mark.Length;
            }
            else
            {
                IsBalanced &= rest[0] is not ('_' or '~' or '|' or '`' or '[' or '<');
                _text.Append(rest[0]);
                at++;
            }
        }

        IsBalanced &= open.Count == 0;
    }

    [GeneratedRegex(@"^```(?:([a-z0-9_+\-.#]+?)\n)?\n*(?<code>[^\n][\s\S]*?)\n*```", RegexOptions.IgnoreCase)]
    private static partial Regex Block();

    [GeneratedRegex(@"^(?<mark>`+)(?<code>[\s\S]*?[^`])\k<mark>(?!`)")]
    private static partial Regex Code();

    [GeneratedRegex(@"^https?://[^\s<\uFEFF]+[^<.,:;""'\]\s\uFEFF]")]
    private static partial Regex Address();

    [GeneratedRegex(@"\w")]
    private static partial Regex Word();
}
