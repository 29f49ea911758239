using Confidant.BotHost.Commands.Links;
using Confidant.Identity;

namespace Confidant.BotHost.Feeds;

/// <summary>What feeds and their platforms are called.</summary>
internal static class FeedNames
{
    /// <summary>The name of a platform as people know it.</summary>
    public static string Of(Platform platform) => platform.Name switch
    {
        "twitter" => "X",
        "web" => "RSS, Atom, JSON Feed",
        var name => char.ToUpperInvariant(name[0]) + name[1..],
    };

    /// <summary>The name of an account, which is another's text: one short line without characters that reorder or hide others.</summary>
    public static string Shown(FeedAccount account) => ShownAccount.Clean(account.Handle) is { Length: > 0 } name ? name : account.Id;

    /// <summary>The language in which a person is told what they did not just ask for.</summary>
    public static Confidant.Memory.Language LanguageOf(UserProfile profile) =>
        profile.Language?.StartsWith("es", StringComparison.OrdinalIgnoreCase) == true
            ? Confidant.Memory.Language.Spanish
            : Confidant.Memory.Language.English;
}
