using Confidant.Adapters;
using Confidant.BotHost.Commands.Texts;
using Confidant.BotHost.Turns;
using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Commands;

/// <summary>Who calls a command, and where.</summary>
internal sealed record CommandCall
{
    /// <summary>The command's name; empty for a pressed button.</summary>
    public string Name { get; init; } = "";

    /// <summary>What follows it.</summary>
    public string Argument { get; init; } = "";

    /// <summary>The message that says it in ordinary words; null for a command and for a button of one.</summary>
    public MessageId? Said { get; init; }

    /// <summary>Who calls.</summary>
    public required UserProfile Profile { get; init; }

    /// <summary>Their authority over their own words.</summary>
    public required SubjectAuthority Subject { get; init; }

    /// <summary>Who reads along where they call.</summary>
    public required Audience Audience { get; init; }

    /// <summary>The agent that is called.</summary>
    public required Agent Agent { get; init; }

    /// <summary>The conversation.</summary>
    public required ConversationKey Conversation { get; init; }

    /// <summary>The group; null elsewhere.</summary>
    public GroupContext? Group { get; init; }

    /// <summary>The kind of chat it is called in.</summary>
    public required ChatKind Chat { get; init; }

    /// <summary>Whether others read along.</summary>
    public bool IsInGroup => Chat != ChatKind.Private;

    /// <summary>The language to answer in.</summary>
    public required Language Language { get; init; }

    /// <summary>The message whose button was pressed; null for a typed command.</summary>
    public PlatformMessageId? PressedMessage { get; init; }

    /// <summary>Whether that message is shown to the presser only.</summary>
    public bool IsPressedMessageEphemeral { get; init; }

    /// <summary>What the platform gave for answering; null where nothing.</summary>
    public string? AnswerHandle { get; init; }

    /// <summary>The phrases of <see cref="Language"/>.</summary>
    public IReplyTexts Texts => ReplyTexts.For(Language);

    /// <summary>The call of a typed command.</summary>
    public static CommandCall From(TurnScene scene, IncomingMessage message) =>
        From(scene) with
        {
            Name = message.Command ?? "",
            Argument = message.CommandArgument,
            AnswerHandle = message.ReplyHandle,
        };

    /// <summary>The call of a pressed button.</summary>
    public static CommandCall From(TurnScene scene, ButtonPressed press) =>
        From(scene) with
        {
            PressedMessage = press.MessageId,
            IsPressedMessageEphemeral = press.IsEphemeral,
            AnswerHandle = press.PressId,
        };

    /// <summary>The call that somebody made earlier, and that something happens to now.</summary>
    public static CommandCall From(TurnScene scene) => new()
    {
        Profile = scene.Profile,
        Subject = scene.Subject,
        Audience = scene.Audience,
        Agent = scene.Agent,
        Conversation = scene.Conversation,
        Group = scene.Group,
        Chat = scene.Chat,
        Language = scene.Language,
    };
}
