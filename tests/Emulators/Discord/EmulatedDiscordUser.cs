namespace Confidant.Emulators.Discord;

/// <summary>A person on the emulated Discord.</summary>
public sealed class EmulatedDiscordUser
{
    internal EmulatedDiscordUser(string id, string username, string? displayName, string locale)
    {
        Id = id;
        Username = username;
        DisplayName = displayName;
        Locale = locale;
    }

    /// <summary>The person's id, a snowflake.</summary>
    public string Id { get; }

    /// <summary>The handle.</summary>
    public string Username { get; set; }

    /// <summary>The name shown; null for the handle.</summary>
    public string? DisplayName { get; set; }

    /// <summary>The language of the person's client, as interactions tell it.</summary>
    public string Locale { get; internal set; }

    /// <summary>Whether bots are refused in private (50007).</summary>
    public bool RefusesDirectMessages { get; set; }
}
