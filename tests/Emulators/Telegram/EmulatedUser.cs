namespace Confidant.Emulators.Telegram;

/// <summary>A person on the emulated Telegram.</summary>
public sealed class EmulatedUser
{
    internal EmulatedUser(long id, string name, string? username, string? language)
    {
        Id = id;
        Name = name;
        Username = username;
        Language = language;
    }

    /// <summary>The person's number; also that of their private chat with any bot.</summary>
    public long Id { get; }

    /// <summary>What the person's profile says of itself; null for nothing.</summary>
    public string? Bio { get; set; }

    /// <summary>The first name.</summary>
    public string Name { get; set; }

    /// <summary>The handle without '@'; null where there is none.</summary>
    public string? Username { get; set; }

    /// <summary>The client's language_code; null where the client tells none.</summary>
    public string? Language { get; }

    internal HashSet<long> Started { get; } = [];

    internal HashSet<long> Blocked { get; } = [];

    internal HashSet<long> Topics { get; } = [];
}
