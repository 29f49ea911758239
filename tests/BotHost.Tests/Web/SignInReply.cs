using System.Net;

namespace Confidant.BotHost.Tests.Web;

/// <summary>What a browser was answered.</summary>
internal sealed record SignInReply(HttpStatusCode Status, string Text, IReadOnlyList<string> Cookies, Uri? Location, string Policy)
{
    public bool IsRefused => (int)Status is >= 400 and < 500 && Ticket is null;

    public string? Ticket => Cookies.FirstOrDefault(static cookie => cookie.StartsWith(SignInBench.Cookie, StringComparison.Ordinal)) is { } cookie
        && cookie.Split(';')[0][SignInBench.Cookie.Length..] is { Length: > 0 } ticket ? ticket : null;
}
