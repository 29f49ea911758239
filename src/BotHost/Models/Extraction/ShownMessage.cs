namespace Confidant.BotHost.Models.Extraction;

/// <summary>A message as a model is shown it.</summary>
/// <param name="M">Its number in the batch.</param>
/// <param name="Speaker">Who said it.</param>
/// <param name="Date">The day it was said on.</param>
/// <param name="Text">The words.</param>
internal sealed record ShownMessage(int M, string Speaker, string Date, string Text);
