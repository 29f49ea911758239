namespace Confidant.BotHost.Models;

/// <summary>Tells what a chat client makes an answer from. Reading costs more than all the rest of a turn, so only what is used is
/// read.</summary>
internal interface IPromptNeeds
{
    /// <summary>The parts that the answer to a message is made from.</summary>
    PromptParts For(string message);
}
