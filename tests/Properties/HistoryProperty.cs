using Confidant.Contracts.Machine;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using Xunit.Abstractions;

namespace Confidant.Properties;

/// <summary>Plays many generated histories. CONFIDANT_FULL=1 asks for fifty times as many; CONFIDANT_SEED plays those of a seed
/// that an earlier run printed.</summary>
internal static class HistoryProperty
{
    private const int Classes = 4;
    private const int Histories = 1_000;
    private const int FullHistories = 50_000;

    /// <summary>Plays the share of one test class.</summary>
    /// <param name="share">Which class; each has histories of its own.</param>
    /// <param name="output">Where the seed is printed.</param>
    public static void Check(int share, ITestOutputHelper output) => Check(share, HistoryGenerator.Histories, output);

    /// <summary>Plays histories with feeds.</summary>
    public static void CheckWithFeeds(int share, ITestOutputHelper output) => Check(share, HistoryGenerator.HistoriesWithFeeds, output);

    private static void Check(int share, Arbitrary<History> histories, ITestOutputHelper output)
    {
        ulong seed = ulong.TryParse(Environment.GetEnvironmentVariable("CONFIDANT_SEED"), out ulong given)
            ? given
            : (ulong)Random.Shared.NextInt64();
        bool isFull = FullRun.IsOn;
        int count = ((isFull ? FullHistories : Histories) + Classes - 1) / Classes;
        output.WriteLine($"{count} histories of CONFIDANT_SEED={seed}, share {share}");
        Config config = Config.QuickThrowOnFailure
            .WithMaxTest(count)
            .WithQuietOnSuccess(true)
            .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(seed + (ulong)share), FSharpOption<int>.None)));
        try
        {
            FsCheck.Check.One(config, Prop.ForAll(histories, static history => Player.PlayAsync(history)));
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // FsCheck throws what it prints: the shrunk history among it. The seed belongs to it.
            throw new InvalidOperationException($"CONFIDANT_SEED={seed}, share {share}: {error.Message}", error);
        }
    }
}
