using System.Text.RegularExpressions;
using FluentAssertions;
using Xunit;

namespace Confidant.Architecture;

/// <summary>Holds the table of the Bot API's methods in docs/telegram.md true.</summary>
public sealed partial class TelegramMethods
{
    private static readonly string _root = FindRoot();

    [Fact]
    public void Every_method_that_the_host_calls_stands_in_the_table_and_no_other() =>
        Table().Select(static row => row.Method).Should().OnlyHaveUniqueItems().And.BeEquivalentTo(Called());

    [Fact]
    public void Every_test_that_the_table_names_exists()
    {
        HashSet<string> classes = [.. Sources("tests").SelectMany(static text => TestClass().Matches(text)).Select(static match => match.Groups[1].Value)];

        Table().Should().OnlyContain(static row => row.Tests.Count > 0);
        Table().SelectMany(static row => row.Tests).Where(test => !classes.Contains(test)).Should().BeEmpty();
    }

    [Fact]
    public void Every_method_that_the_table_names_is_served_by_the_emulator()
    {
        string emulator = string.Concat(Sources("tests/Emulators/Telegram"));

        Table().Where(row => !emulator.Contains($"\"{row.Method}\"", StringComparison.Ordinal)).Should().BeEmpty();
    }

    // Where a call names its method in another way, this test has to learn it.
    private static List<string> Called()
    {
        string[] sources = [.. Sources("src/Adapters/Telegram")];
        var constants = sources.SelectMany(static text => Constant().Matches(text))
            .ToDictionary(static match => match.Groups[1].Value, static match => match.Groups[2].Value);
        List<string> called = [];
        foreach (Match call in sources.SelectMany(static text => Call().Matches(text)))
        {
            string argument = call.Groups[1].Value;
            called.Add(argument.StartsWith('"') ? argument.Trim('"') : constants[argument["TelegramKnownMethods.".Length..]]);
        }

        return [.. called.Distinct()];
    }

    private static List<(string Method, List<string> Tests)> Table() =>
    [
        .. File.ReadLines(Path.Combine(_root, "docs", "telegram.md")).Select(static line => Row().Match(line)).Where(static row => row.Success)
            .Select(static row => (row.Groups[1].Value, Code().Matches(row.Groups[2].Value).Select(static test => test.Groups[1].Value).ToList())),
    ];

    private static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(_root, folder), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText);

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Confidant.slnx")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("The tests do not run within the project's folder.");
    }

    // Calls that pass the method on, and the definitions, begin with something else.
    [GeneratedRegex("""\bCallAsync\(\s*("\w+"|TelegramKnownMethods\.\w+)""")]
    private static partial Regex Call();

    [GeneratedRegex("""const string (\w+) = "([a-z]\w+)";""")]
    private static partial Regex Constant();

    [GeneratedRegex("""^\| `([a-z]\w+)` \|[^|]*\|([^|]*)\|$""")]
    private static partial Regex Row();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex("""\bclass (\w+Tests)\b""")]
    private static partial Regex TestClass();
}
