namespace Confidant.Adapters.Discord.Wire;

/// <summary>The message that is replied to. One that is gone by then is no obstacle.</summary>
internal sealed record DiscordReplyReference(string MessageId)
{
    public bool FailIfNotExists { get; }
}
