namespace Confidant.Memory;

/// <summary>The feeling of a text.</summary>
/// <param name="Balance">From -1, all bad, to 1, all good.</param>
/// <param name="Strength">From 0, none, towards 1: how much feeling there is, of either kind.</param>
public readonly record struct Sentiment(double Balance, double Strength)
{
    private const double Clear = .2;

    /// <summary>Whether it is more good than bad.</summary>
    public bool IsPositive => Balance > Clear;

    /// <summary>Whether it is more bad than good.</summary>
    public bool IsNegative => Balance < -Clear;
}
