namespace Confidant.Adapters.Discord;

/// <summary>Our own account.</summary>
/// <param name="User">The account's id.</param>
/// <param name="Application">The application's id; old applications have another than their account.</param>
/// <param name="Name">The name shown.</param>
internal sealed record DiscordSelf(string User, string Application, string Name);
