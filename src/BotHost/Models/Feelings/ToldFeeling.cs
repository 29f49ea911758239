namespace Confidant.BotHost.Models.Feelings;

/// <summary>The feeling of one post, as a model tells it.</summary>
/// <param name="N">The post's number in the question.</param>
/// <param name="Feeling">From -1, all bad, to 1, all good.</param>
internal sealed record ToldFeeling(int N, double? Feeling);
