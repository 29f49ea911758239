namespace Confidant.Emulators.Trending;

/// <summary>A request as the service received it.</summary>
/// <param name="Path">Its path with its query.</param>
/// <param name="Body">Its body; empty for none.</param>
/// <param name="Authorization">Its key, with the scheme; null for none.</param>
public sealed record TrendingRequest(string Path, string Body, string? Authorization);
