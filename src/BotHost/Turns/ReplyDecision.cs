namespace Confidant.BotHost.Turns;

/// <summary>What is done with a message.</summary>
internal enum ReplyDecision
{
    /// <summary>It is not answered; it may still be remembered.</summary>
    Ignore,

    /// <summary>It is a command.</summary>
    Command,

    /// <summary>It is answered.</summary>
    Converse,

    /// <summary>It is answered where what is remembered supports an answer.</summary>
    ConverseIfKnown,
}
