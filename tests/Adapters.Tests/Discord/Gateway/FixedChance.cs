namespace Confidant.Adapters.Tests.Discord;

/// <summary>A chance that always falls on the same place.</summary>
/// <param name="value">From 0 to 1.</param>
internal sealed class FixedChance(double value) : Random
{
    public override double NextDouble() => value;
}
