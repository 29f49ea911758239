namespace Confidant.Recall;

/// <summary>One line of the report.</summary>
/// <param name="System">What ranked.</param>
/// <param name="Questions">Which questions.</param>
/// <param name="Quality">How well.</param>
internal sealed record QualityLine(string System, string Questions, Quality Quality);
