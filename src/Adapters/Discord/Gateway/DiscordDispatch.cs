using System.Text.Json;

namespace Confidant.Adapters.Discord;

/// <summary>One event, as Discord's gateway delivered it.</summary>
/// <param name="Type">Its name, for example MESSAGE_CREATE.</param>
/// <param name="Data">What it says. Stays valid.</param>
/// <param name="Shard">The shard that it came by.</param>
internal sealed record DiscordDispatch(string Type, JsonElement Data, int Shard)
{
    /// <summary>Never anybody's words.</summary>
    public override string ToString() => $"{Type} of shard {Shard}";
}
