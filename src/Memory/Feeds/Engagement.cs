namespace Confidant.Memory;

/// <summary>What others did with a post.</summary>
/// <param name="Likes">How many liked it.</param>
/// <param name="Comments">How many answered it.</param>
/// <param name="Shares">How many passed it on.</param>
public readonly record struct Engagement(int Likes, int Comments, int Shares);
