namespace Confidant.Memory;

/// <summary>Why a sync failed. Each has its own words for people.</summary>
public enum SyncProblem
{
    /// <summary>The platform wants less to be asked; it goes on later by itself.</summary>
    Busy = 1,

    /// <summary>Nobody answers; it goes on later by itself.</summary>
    Unavailable = 2,

    /// <summary>The platform does not let the host read it any more: the person has to connect it again.</summary>
    Refused = 3,

    /// <summary>There is no such account or page any more.</summary>
    Missing = 4,

    /// <summary>What came is not of the form that it should have.</summary>
    Malformed = 6,

    /// <summary>The person has switched remembering off.</summary>
    NotRemembering = 20,

    /// <summary>The host failed, as often as it may.</summary>
    HostFailed = 21,
}
