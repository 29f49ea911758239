using System.Runtime.CompilerServices;
using Confidant.Adapters.Feeds;
using Confidant.Identity;

namespace Confidant.BotHost.Tests.Feeds;

/// <summary>A platform at which people sign in: a code is the account's name, and its grant shows that.</summary>
internal sealed class ScriptedSignIn(Platform platform) : IFeedSignIn, IFeedReader
{
    public Platform Platform => platform;

    public bool IsEnabled => true;

    /// <summary>The verifiers that codes were exchanged with.</summary>
    public List<string> Verifiers { get; } = [];

    /// <summary>The grants that posts were read with.</summary>
    public List<string?> Grants { get; } = [];

    public Uri PageFor(Uri callback, string state, string verifier) => new($"https://sign.example/authorize?state={state}&challenge={verifier.Length}");

    public ValueTask<FeedGrant> CompleteAsync(Uri callback, string code, string verifier, CancellationToken cancellationToken)
    {
        Verifiers.Add(verifier);
        return code == "refused"
            ? throw new FeedException(FeedFault.Refused, "code")
            : ValueTask.FromResult(new FeedGrant($"token-of-{code}", null, null));
    }

    public ValueTask<FeedGrant> RefreshAsync(FeedGrant grant, CancellationToken cancellationToken) => ValueTask.FromResult(grant);

    public ValueTask<FeedAccount> FindAsync(string? address, FeedGrant? grant, CancellationToken cancellationToken)
    {
        string name = grant!.AccessToken["token-of-".Length..];
        return ValueTask.FromResult(new FeedAccount(platform, $"id-{name}", name));
    }

    public async IAsyncEnumerable<FeedPage> ReadAsync(
        FeedAccount account, string? position, FeedGrant? grant, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        Grants.Add(grant?.AccessToken);
        yield return new FeedPage([], "1");
    }
}
