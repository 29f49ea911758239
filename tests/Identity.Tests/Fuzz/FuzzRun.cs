using System.Diagnostics;
using System.Globalization;
using Confidant.Contracts.Machine;
using Xunit.Abstractions;

namespace Confidant.Identity.Tests.Fuzz;

/// <summary>Gives a parser many inputs. CONFIDANT_FULL=1 asks for a million; CONFIDANT_SEED plays those of a seed that an earlier
/// run printed.</summary>
internal static class FuzzRun
{
    private const int FullInputs = 1_000_000;
    private const int Inputs = 100_000;
    private static readonly TimeSpan _longestShortRun = TimeSpan.FromSeconds(1);

    /// <summary>Plays the inputs; a short run ends early when its time is over.</summary>
    /// <param name="output">Where the seed is printed.</param>
    /// <param name="seeds">Valid inputs, which are changed.</param>
    /// <param name="check">Gives one input to the parser, and fails where it was wrong; says whether it was accepted.</param>
    /// <returns>How many inputs there were, and how many of them were accepted.</returns>
    public static (int Inputs, int Accepted) Play(ITestOutputHelper output, IReadOnlyList<string> seeds, Func<string, Random, bool> check)
    {
        int seed = int.TryParse(Environment.GetEnvironmentVariable("CONFIDANT_SEED"), CultureInfo.InvariantCulture, out int given)
            ? given
            : Random.Shared.Next();
        output.WriteLine($"CONFIDANT_SEED={seed}");
        var random = new Random(seed);
        var mutator = new Mutator(random, seeds);
        int most = FullRun.IsOn ? FullInputs : Inputs;
        int played = 0;
        int accepted = 0;
        long start = Stopwatch.GetTimestamp();
        while (played < most && (FullRun.IsOn || played % 1_000 != 0 || Stopwatch.GetElapsedTime(start) < _longestShortRun))
        {
            accepted += check(mutator.Next(), random) ? 1 : 0;
            played++;
        }

        output.WriteLine($"{played} inputs, {accepted} accepted");
        return (played, accepted);
    }
}
