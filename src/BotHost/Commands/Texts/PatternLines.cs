using Confidant.Memory;

namespace Confidant.BotHost.Commands.Texts;

/// <summary>Picks from what was counted what a line has room for.</summary>
internal static class PatternLines
{
    /// <summary>The hour of the day, by UTC, that most messages fall into; the first of equals.</summary>
    public static int BusiestHour(InteractionPatterns patterns) =>
        patterns.PerHour.Index().MaxBy(static hour => (hour.Item, -hour.Index)).Index;
}
