namespace Confidant.Identity;

/// <summary>A person as the host knows them: settings, never content.</summary>
public sealed record UserProfile
{
    /// <summary>The person's id.</summary>
    public required UserId Id { get; init; }

    /// <summary>The account they spoke with.</summary>
    public required PlatformUserId Account { get; init; }

    /// <summary>The name their platform shows for them.</summary>
    public required string DisplayName { get; init; }

    /// <summary>When the host first saw them.</summary>
    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>When they last spoke; kept to the minute.</summary>
    public required DateTimeOffset LastActive { get; init; }

    /// <summary>Whether what they say about themselves from now on may be used in their other chats.</summary>
    /// <value>The default is false.</value>
    public bool CrossContextEnabled { get; init; }

    /// <summary>When they allowed that; null while they do not, or where it was not recorded.</summary>
    public DateTimeOffset? SharingSince { get; init; }

    /// <summary>Whether anything they say is stored at all, beyond delivering the answer.</summary>
    /// <value>The default is true; <c>/privacy off</c> turns it off.</value>
    public bool Remembering { get; init; } = true;

    /// <summary>Days after which what they said expires; null means never.</summary>
    public int? DataRetentionDays { get; init; }

    /// <summary>Their other profiles, as both sides have confirmed. What is set for one of them holds for all: of what each allows,
    /// the stricter counts.</summary>
    public IReadOnlyList<LinkedProfile> Linked { get; init; } = [];

    /// <summary>Whether it was looked if somebody of their name is on another platform. That is done once.</summary>
    public bool IsNamesakeChecked { get; init; }

    /// <summary>The language they last wrote in, as ISO 639-1; null until it is known.</summary>
    public string? Language { get; init; }
}
