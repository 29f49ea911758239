using Confidant.Adapters.Feeds;
using Confidant.Identity;

namespace Confidant.BotHost.Feeds;

/// <summary>The platforms whose feeds this host reads.</summary>
internal sealed class FeedReaders(IEnumerable<IFeedReader> readers, IEnumerable<IFeedSignIn> signIns)
{
    private readonly Dictionary<Platform, IFeedReader> _readers = readers.ToDictionary(static reader => reader.Platform);
    private readonly Dictionary<Platform, IFeedSignIn> _signIns = signIns.ToDictionary(static signIn => signIn.Platform);

    /// <summary>What reads a platform; null where nothing does, or the operator has not configured what it needs.</summary>
    public IFeedReader? Find(Platform platform) => _readers.GetValueOrDefault(platform) is { IsEnabled: true } reader ? reader : null;

    /// <summary>What people sign in at a platform with; null where it needs none, or the operator has not configured it.</summary>
    public IFeedSignIn? FindSignIn(Platform platform) =>
        _signIns.GetValueOrDefault(platform) is { IsEnabled: true } signIn ? signIn : null;
}
