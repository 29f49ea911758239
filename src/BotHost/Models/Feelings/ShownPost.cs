namespace Confidant.BotHost.Models.Feelings;

/// <summary>A post as a model is shown it.</summary>
/// <param name="N">Its number in the question.</param>
/// <param name="Text">The words.</param>
internal sealed record ShownPost(int N, string Text);
