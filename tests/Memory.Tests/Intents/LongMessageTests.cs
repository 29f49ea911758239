using System.Diagnostics;
using FluentAssertions;
using Xunit;
using Xunit.Abstractions;

namespace Confidant.Memory.Tests.Intents;

public sealed class LongMessageTests(ITestOutputHelper output)
{
    private const int Length = 100_000;

    private static readonly OfflineIntentDetector _detector = new();

    // Quadratic work on these would take minutes; the limit leaves a busy machine ample time.
    [Theory]
    [InlineData("you can share this, ")]
    [InlineData("please ")]
    [InlineData("forget everything about x ")]
    [InlineData("my twitter is @alice and ")]
    [InlineData(" 'a")]
    [InlineData("\"`«")]
    [InlineData("don't share this if ")]
    [InlineData("a.b-")]
    [InlineData("(")]
    [InlineData("y que no lo compartas con mi ")]
    public void A_long_message_takes_linear_time(string part)
    {
        string text = string.Concat(Enumerable.Repeat(part, Length / part.Length));
        var clock = Stopwatch.StartNew();

        _detector.Detect(text, null);

        output.WriteLine($"{clock.Elapsed.TotalMilliseconds:F0} ms");
        clock.Elapsed.Should().BeLessThan(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void Chat_lines_are_quick()
    {
        string[] lines = [.. LabelledSentence.Read(EnglishSecond.Lines).Select(sentence => sentence.Text)];
        foreach (string line in Enumerable.Repeat(lines, 100).SelectMany(all => all))
        {
            _detector.Detect(line, null);
        }

        var building = Stopwatch.StartNew();
        _ = new OfflineIntentDetector();
        output.WriteLine($"{building.Elapsed.TotalMilliseconds:F0} ms to build the detector");
        var clock = Stopwatch.StartNew();
        foreach (string line in Enumerable.Repeat(lines, 20).SelectMany(all => all))
        {
            _detector.Detect(line, null);
        }

        double microseconds = clock.Elapsed.TotalMicroseconds / (20 * lines.Length);
        output.WriteLine($"{microseconds:F1} µs a line");
        microseconds.Should().BeLessThan(1000);
    }
}
