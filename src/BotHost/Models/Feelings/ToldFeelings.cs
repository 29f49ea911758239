namespace Confidant.BotHost.Models.Feelings;

/// <summary>What a model answers.</summary>
/// <param name="Feelings">Of each post one.</param>
internal sealed record ToldFeelings(IReadOnlyList<ToldFeeling>? Feelings);
