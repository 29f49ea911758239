using FluentAssertions;
using Xunit;
using Xunit.Abstractions;
using static Confidant.Identity.Tests.SignIn.SignedData;

namespace Confidant.Identity.Tests.Fuzz;

public sealed class TelegramFuzzTests(ITestOutputHelper output)
{
    private const int Fewest = 1_000;

    [Fact]
    public void Only_what_was_signed_for_a_Mini_App_is_accepted() => Check(
        [SignForMiniApp(MiniApp()), SignForMiniApp(MiniApp(("start_param", "link_7"), ("signature", null)))],
        static data => MiniAppData.Verify(data, Bots, Now, LongestAge));

    [Fact]
    public void Only_what_was_signed_for_a_login_is_accepted() => Check(
        [SignForWidget(Widget()), SignForWidget(Widget(("last_name", "Luz y Sol"), ("photo_url", "https://t.me/a?b=c&d")))],
        static data => LoginWidgetData.Verify(data, Bots, Now, LongestAge));

    // Fields in another order and a letter in another encoding are still the same data.
    private void Check(string[] seeds, Func<string, TelegramSignIn> verify)
    {
        string[] known = [.. seeds.Select(Canonical)];
        (int inputs, int accepted) = FuzzRun.Play(output, seeds, (data, _) =>
        {
            if (verify(data) is not TelegramSignIn.Accepted)
            {
                return false;
            }

            return known.Contains(Canonical(data)) ? true : throw new InvalidOperationException($"Wrong data were taken: {data}");
        });

        (inputs, accepted).Should().Match<(int Inputs, int Accepted)>(static run => run.Inputs >= Fewest && run.Accepted > 0 && run.Accepted < run.Inputs);
    }

    private static string Canonical(string data) => string.Join(
        '\n', data.Split('&').Select(static field => Uri.UnescapeDataString(field.Replace('+', ' '))).Order(StringComparer.Ordinal));
}
