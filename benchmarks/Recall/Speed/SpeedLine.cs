using System.Globalization;

namespace Confidant.Recall;

/// <summary>One number of the report.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Value">The number.</param>
/// <param name="Unit">Its unit.</param>
internal sealed record SpeedLine(string What, double Value, string Unit)
{
    /// <summary>The line for people.</summary>
    public string ToText() => string.Create(CultureInfo.InvariantCulture, $"{What,-72} {Value,10:F2} {Unit}");
}
