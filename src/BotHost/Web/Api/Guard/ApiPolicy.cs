using Confidant.Identity;

namespace Confidant.BotHost.Web.Api;

/// <summary>Who may use a route.</summary>
/// <param name="Least">How far a token has to reach; null where none opens it.</param>
/// <param name="IsForOperator">Whether the operator's key opens it.</param>
internal sealed record ApiPolicy(TokenAudience? Least, bool IsForOperator)
{
    /// <summary>Nobody has to show anything: it tells what everybody may know.</summary>
    public static readonly ApiPolicy Everybody = new(null, false);

    /// <summary>Any token, and the operator's key.</summary>
    public static readonly ApiPolicy SharedOrOperator = new(TokenAudience.Shared, true);

    /// <summary>Any token.</summary>
    public static readonly ApiPolicy Shared = new(TokenAudience.Shared, false);

    /// <summary>A token that talks as in the person's private chat.</summary>
    public static readonly ApiPolicy Direct = new(TokenAudience.Direct, false);

    /// <summary>Such a token, or the operator's key.</summary>
    public static readonly ApiPolicy DirectOrOperator = new(TokenAudience.Direct, true);

    /// <summary>A token that reaches the person's own data.</summary>
    public static readonly ApiPolicy Subject = new(TokenAudience.Subject, false);

    /// <summary>The operator's key alone.</summary>
    public static readonly ApiPolicy Operator = new(null, true);

    /// <summary>Whether a caller may use the route; null stands for nobody.</summary>
    public bool Admits(ApiCaller? caller) =>
        this == Everybody
        || (caller is { IsOperator: true } && IsForOperator)
        || (caller is { IsOperator: false } && Least is { } least && caller.Holder.Token.Audience >= least);
}
