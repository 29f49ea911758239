namespace Confidant.BotHost.Feeds;

/// <summary>A sign-in that a browser has begun.</summary>
/// <param name="Begun">Whose it is.</param>
/// <param name="Browser">What that browser holds in a cookie, and no other.</param>
/// <param name="Verifier">The secret whose hash went to the platform.</param>
internal sealed record OpenedSignIn(BegunSignIn Begun, string Browser, string Verifier)
{
    /// <inheritdoc/>
    public override string ToString() => nameof(OpenedSignIn);
}
