namespace Confidant.Identity;

/// <summary>What a program may do in a person's name. The secret itself is not kept.</summary>
public sealed record ApiToken
{
    /// <summary>Its id.</summary>
    public required TokenId Id { get; init; }

    /// <summary>The person it speaks for.</summary>
    public required UserId User { get; init; }

    /// <summary>The agent it talks to; <see cref="AgentId.Any"/> for every agent that the person may talk to.</summary>
    public required AgentId Agent { get; init; }

    /// <summary>How far it reaches.</summary>
    public required TokenAudience Audience { get; init; }

    /// <summary>What the person calls it; from 1 to 64 characters.</summary>
    public required string Label { get; init; }

    /// <summary>Where it was made; null for one that the operator made.</summary>
    public TokenHome? Home { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it ends.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was last used, to the minute; null where it never was.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>The account that programs speak with in a person's name.</summary>
    public static PlatformUserId AccountOf(UserId user) => new(Platform.Rest, user.Value.ToString("N"));
}
