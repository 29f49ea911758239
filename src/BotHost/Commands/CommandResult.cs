using Confidant.Storage;

namespace Confidant.BotHost.Commands;

/// <summary>What a command says and changes.</summary>
internal sealed record CommandResult
{
    /// <summary>What it says, in order.</summary>
    public required IReadOnlyList<CommandReply> Replies { get; init; }

    /// <summary>What it changes, committed with the replies.</summary>
    public IReadOnlyList<TurnEffect> Effects { get; init; } = [];

    /// <summary>What others are told of it, committed with the replies.</summary>
    public IReadOnlyList<CommandNotice> Notices { get; init; } = [];

    /// <summary>Whether only the caller may see it, wherever it was called.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>The public line for a caller who can be reached in no private way.</summary>
    public string LinkText { get; init; } = "";

    /// <summary>What the link under that line asks for in the private chat.</summary>
    public string LinkPayload { get; init; } = "";

    /// <summary>A public answer of one message.</summary>
    public static CommandResult Say(string text) => new() { Replies = [new CommandReply(text)] };

    /// <summary>An answer for the caller alone.</summary>
    /// <param name="call">The call.</param>
    /// <param name="intent">The command to run in the private chat, if only a link can be shown.</param>
    /// <param name="replies">The answer.</param>
    public static CommandResult Whisper(CommandCall call, string intent, params IReadOnlyList<CommandReply> replies) => new()
    {
        Replies = replies,
        IsPrivate = true,
        LinkText = call.Texts.ContinueInPrivate,
        LinkPayload = intent,
    };
}
