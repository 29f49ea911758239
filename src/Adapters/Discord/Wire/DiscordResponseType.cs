namespace Confidant.Adapters.Discord.Wire;

/// <summary>Kinds of first answers.</summary>
internal static class DiscordResponseType
{
    /// <summary>A message follows; until then the bot is seen thinking.</summary>
    public const int DeferredMessage = 5;

    /// <summary>The message with the button changes later, or does not.</summary>
    public const int DeferredUpdate = 6;

    /// <summary>What can be chosen.</summary>
    public const int Choices = 8;
}
