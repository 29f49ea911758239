namespace Confidant.Identity;

/// <summary>A place where people talk, by its stable lower-case name ("telegram", "discord", "playground").</summary>
/// <param name="Name">Lower-case name; it is written into keys, so it never contains ':'.</param>
public readonly record struct Platform(string Name)
{
    /// <summary>Telegram, by its Bot API.</summary>
    public static readonly Platform Telegram = new("telegram");

    /// <summary>Discord, by its gateway and REST API.</summary>
    public static readonly Platform Discord = new("discord");

    /// <summary>The page in the browser that needs no account.</summary>
    public static readonly Platform Playground = new("playground");

    /// <summary>Programs that speak in a person's name, by a token of theirs.</summary>
    public static readonly Platform Rest = new("rest");

    /// <summary>X, where people's own posts are read.</summary>
    public static readonly Platform Twitter = new("twitter");

    /// <summary>Facebook, where people's own posts are read.</summary>
    public static readonly Platform Facebook = new("facebook");

    /// <summary>Bluesky, where people's own posts are read.</summary>
    public static readonly Platform Bluesky = new("bluesky");

    /// <summary>Mastodon, where people's own posts are read.</summary>
    public static readonly Platform Mastodon = new("mastodon");

    /// <summary>Farcaster, where people's own posts are read.</summary>
    public static readonly Platform Farcaster = new("farcaster");

    /// <summary>Feeds of web pages: RSS, Atom, JSON Feed.</summary>
    public static readonly Platform Web = new("web");

    /// <inheritdoc/>
    public override string ToString() => Name;
}
