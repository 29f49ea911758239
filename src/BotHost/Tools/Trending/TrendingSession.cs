namespace Confidant.BotHost.Tools.Trending;

/// <summary>A session as the service knows it.</summary>
/// <param name="Id">Its id there.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Platform">The platform it asks about.</param>
internal sealed record TrendingSession(string Id, string Title, string Platform);
