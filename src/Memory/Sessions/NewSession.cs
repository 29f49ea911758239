using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>A session that is to begin. Whose it is comes from the audience that begins it.</summary>
/// <param name="Id">Its id.</param>
public sealed record NewSession(SessionId Id)
{
    /// <summary>What kind of talk it is; from 1 to 64 characters.</summary>
    /// <value>The default is <see cref="SessionTypes.Chat"/>.</value>
    public string Type { get; init; } = SessionTypes.Chat;

    /// <summary>The platform it begins on.</summary>
    public required Platform Platform { get; init; }

    /// <summary>The platform that is talked about ("YOUTUBE"); null where none.</summary>
    public string? SubjectPlatform { get; init; }

    /// <summary>The id that another system has for it; null where none.</summary>
    public string? ExternalId { get; init; }

    /// <summary>The videos that are talked about; at most 32.</summary>
    public IReadOnlyList<string> VideoIds { get; init; } = [];
}
