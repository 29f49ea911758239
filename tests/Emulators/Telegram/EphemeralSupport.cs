namespace Confidant.Emulators.Telegram;

/// <summary>How the server takes messages that one person sees.</summary>
public enum EphemeralSupport
{
    /// <summary>As Bot API 10.3 describes.</summary>
    Full,

    /// <summary>Knows the methods and refuses each send.</summary>
    Refused,

    /// <summary>An older server: the methods do not exist, and unknown parameters are ignored.</summary>
    Unknown,
}
