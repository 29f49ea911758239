using Confidant.Identity;

namespace Confidant.BotHost.Web.SignIn;

/// <summary>Who looks at a page, as their platform has signed.</summary>
/// <param name="Account">The account; its id never changes.</param>
/// <param name="Name">The name that is shown for it.</param>
/// <param name="Until">When they have to sign in again.</param>
internal sealed record WebVisitor(PlatformUserId Account, string Name, DateTimeOffset Until);
