namespace Confidant.Recall;

/// <summary>One turn of a dialogue.</summary>
/// <param name="Speaker">Who said it.</param>
/// <param name="Text">The words, with the caption of a picture behind them.</param>
/// <param name="SaidAt">When.</param>
internal sealed record DialogueTurn(string Speaker, string Text, DateTimeOffset SaidAt);
