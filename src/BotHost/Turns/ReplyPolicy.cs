using Confidant.Adapters;
using Confidant.Identity;

namespace Confidant.BotHost.Turns;

/// <summary>Decides whether a message is answered, and how. Pure.</summary>
internal static class ReplyPolicy
{
    /// <summary>The decision for a message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="group">The group it was said in; null elsewhere.</param>
    /// <param name="isKnownCommand">Whether a name is one of this host's commands.</param>
    public static ReplyDecision Decide(IncomingMessage message, GroupContext? group, Func<string, bool> isKnownCommand)
    {
        if (message.Command is { } command)
        {
            // In a group an unknown command without the bot's name is probably another bot's.
            bool isForUs = message.Chat == ChatKind.Private || message.IsAddressedToBot
                || (message.Chat == ChatKind.Group && isKnownCommand(command));
            return isForUs && !message.IsForwarded
                ? ReplyDecision.Command
                : ReplyDecision.Ignore;
        }

        if (message.IsAddressedToBot || message.Chat == ChatKind.Private)
        {
            return ReplyDecision.Converse;
        }

        return group is { RespondOnlyWhenMentioned: false } && !message.IsAddressedToOther && message.Text.Contains('?', StringComparison.Ordinal)
            ? ReplyDecision.ConverseIfKnown
            : ReplyDecision.Ignore;
    }
}
