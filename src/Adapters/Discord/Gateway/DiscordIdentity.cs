namespace Confidant.Adapters.Discord;

/// <summary>As whom the shards of this run connect.</summary>
/// <param name="Token">The bot's token.</param>
/// <param name="Bot">The bot's id.</param>
/// <param name="Shards">Into how many shards the guilds are divided.</param>
/// <param name="Intents">What is asked for.</param>
internal sealed record DiscordIdentity(string Token, string Bot, int Shards, DiscordIntents Intents)
{
    /// <summary>Never the token.</summary>
    public override string ToString() => $"bot {Bot}";
}
