namespace Confidant.BotHost.Web.Api;

/// <summary>A token for a new person, whom the operator's program speaks for.</summary>
/// <param name="Name">The person's name, as it is shown; from 1 to 64 characters.</param>
/// <param name="AgentId">The operator's agent it talks to; null for every one.</param>
/// <param name="Audience">shared (default), direct or subject.</param>
/// <param name="Label">What it is called; from 1 to 64 characters.</param>
/// <param name="Days">How long it holds, from 1 to 365; null for 90.</param>
internal sealed record TokenRequest(string? Name, Guid? AgentId, string? Audience, string? Label, int? Days);

/// <summary>A token that was made.</summary>
/// <param name="Token">The secret; shown this once.</param>
/// <param name="TokenId">Its id.</param>
/// <param name="UserId">The person it speaks for.</param>
/// <param name="ExpiresAt">When it ends.</param>
internal sealed record TokenCreated(string Token, Guid TokenId, Guid UserId, DateTimeOffset ExpiresAt);
