using Confidant.Adapters;
using Confidant.BotHost.Commands;
using Confidant.BotHost.Commands.Texts;
using Confidant.Memory;

namespace Confidant.BotHost.Turns;

/// <summary>What a program that speaks in a person's name may not do, and how what it asks for is shown. Pure.</summary>
internal static class ProgramLimits
{
    /// <summary>Whether a command of its is not carried out.</summary>
    public static bool ForbidCommand(IncomingMessage message) =>
        message is { Command: not null, Program: { MayAct: false, Purpose: not ProgramPurpose.Request } };

    /// <summary>Whether what it asks about privacy is not carried out. To keep its own words more private needs no right.</summary>
    public static bool Forbid(IncomingMessage message, PrivacyIntent intent) =>
        message.Program is { MayAct: false } && intent is not PrivacyIntent.MarkPrivate { Binding: IntentBinding.ThisMessage };

    /// <summary>Says so.</summary>
    public static CommandResult Refuse(TurnScene scene) => CommandResult.Say(ReplyTexts.For(scene.Language).Tokens.OutOfReach);

    /// <summary>What a command answers, as the person is shown it who is asked in a program's name: who asks, and nothing done.</summary>
    public static CommandResult Present(TurnScene scene, IncomingMessage message, CommandResult result)
    {
        if (message.Program is not { Purpose: ProgramPurpose.Request } asking)
        {
            return result;
        }

        if (result.Effects.Count > 0)
        {
            return Refuse(scene);
        }

        string who = ReplyTexts.For(scene.Language).Tokens.Asks(asking.Label);
        CommandReply first = result.Replies[0];
        return result with { Replies = [first with { Text = $"{who}\n\n{first.Text}" }, .. result.Replies.Skip(1)] };
    }

    /// <summary>The answer to a note.</summary>
    public static CommandResult Confirm(TurnScene scene, bool isKept)
    {
        ITokenTexts texts = ReplyTexts.For(scene.Language).Tokens;
        return CommandResult.Say(isKept ? texts.Noted : texts.NotNoted);
    }
}
