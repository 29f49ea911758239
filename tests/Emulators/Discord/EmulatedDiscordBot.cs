using System.Text.Json.Nodes;

namespace Confidant.Emulators.Discord;

/// <summary>An application with its bot on the emulated Discord.</summary>
public sealed class EmulatedDiscordBot
{
    internal EmulatedDiscordBot(string id, string token, string name)
    {
        Id = id;
        Token = token;
        Name = name;
    }

    /// <summary>The bot user's id; also the application's.</summary>
    public string Id { get; }

    /// <summary>The token that the server takes for it.</summary>
    public string Token { get; }

    /// <summary>Its handle.</summary>
    public string Name { get; }

    /// <summary>The privileged intents that are switched on for the application; all by default.</summary>
    public DiscordIntents PrivilegedIntents { get; set; } = DiscordIntents.Privileged;

    /// <summary>Whether the server has stopped to know the token (401, 4004).</summary>
    public bool IsRevoked { get; set; }

    /// <summary>How many shards /gateway/bot recommends.</summary>
    public int RecommendedShards { get; set; } = 1;

    /// <summary>The fewest shards that the gateway takes (4011 below).</summary>
    public int RequiredShards { get; set; } = 1;

    /// <summary>How many shards may identify within 5 seconds.</summary>
    public int MaxConcurrency { get; set; } = 1;

    /// <summary>How many identifies are left until the limit is reset; each counts.</summary>
    public int IdentifiesLeft { get; set; } = 1000;

    /// <summary>How many commands it has created, of 200 in a day.</summary>
    public int CommandCreates { get; internal set; }

    /// <summary>The people who took the application along for themselves, by their ids.</summary>
    internal HashSet<string> Installers { get; } = [];

    internal int CommandPuts { get; set; }

    internal Dictionary<string, JsonArray> Commands { get; } = [];

    internal Dictionary<int, DateTimeOffset> LastIdentify { get; } = [];
}
