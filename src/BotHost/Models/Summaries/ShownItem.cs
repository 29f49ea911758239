namespace Confidant.BotHost.Models.Summaries;

/// <summary>A turn or statement as a model is shown it.</summary>
/// <param name="Speaker">Who said it.</param>
/// <param name="Text">The words.</param>
internal sealed record ShownItem(string Speaker, string Text);
