using Confidant.BotHost.Commands.Texts;
using Confidant.Identity;

namespace Confidant.BotHost.Commands.Links;

/// <summary>Shows one side of a link how it stands, with what that side may do now. Pure.</summary>
internal static class LinkCard
{
    /// <summary>What the actions of its buttons begin with; <see cref="AccountLinkWay"/> carries them out.</summary>
    public const string Way = "account";

    /// <summary>Confirms a proposal.</summary>
    public const string Yes = "yes";

    /// <summary>Opens the presser's private chats.</summary>
    public const string Open = "open";

    /// <summary>Closes them, or leaves them closed.</summary>
    public const string Close = "close";

    /// <summary>Declines a proposal or ends a link.</summary>
    public const string End = "end";

    /// <summary>Shows how it stands.</summary>
    public const string Look = "look";

    /// <summary>An answer about links, for the caller alone.</summary>
    public static CommandResult Whisper(CommandCall call, CommandReply reply) => CommandResult.Whisper(call, UnlinkCommand.Name, reply);

    /// <summary>Asks one side whether the other account is theirs.</summary>
    /// <param name="texts">The words, in the side's language.</param>
    /// <param name="link">The proposal.</param>
    /// <param name="method">What it was proposed by.</param>
    /// <param name="isProposer">Whether the side proposed it; null where that is not known.</param>
    /// <param name="other">The other account, as it is shown.</param>
    public static CommandReply Ask(IReplyTexts texts, LinkId link, LinkMethod method, bool? isProposer, string other) =>
        new(texts.AccountLinks.Ask(method, isProposer, other))
        {
            Buttons =
            [
                [Button(texts.AccountLinks.YesButton, Yes, link), Button(texts.AccountLinks.NoButton, End, link)],
            ],
        };

    /// <summary>How a link or a proposal stands for its own side.</summary>
    public static CommandReply Show(IReplyTexts texts, ProfileLink link, DateTimeOffset now)
    {
        string other = ShownAccount.Of(link.Other);
        return (link.LinkedAt, link.Own.ConfirmedAt) switch
        {
            (not null, _) => Linked(texts, link, now, asksPrivate: false),
            (_, not null) => new CommandReply(texts.AccountLinks.Waiting(other))
            {
                Buttons = [[Button(texts.AccountLinks.WithdrawButton, End, link.Id)]],
            },
            _ => Ask(texts, link.Id, link.Method, isProposer: null, other),
        };
    }

    /// <summary>A link that holds.</summary>
    /// <param name="texts">The words, in the side's language.</param>
    /// <param name="link">The link, as the side sees it.</param>
    /// <param name="now">The present moment.</param>
    /// <param name="asksPrivate">Whether the side is asked about its private chats.</param>
    public static CommandReply Linked(IReplyTexts texts, ProfileLink link, DateTimeOffset now, bool asksPrivate)
    {
        IAccountLinkTexts words = texts.AccountLinks;
        string text = words.Linked(link, ShownAccount.Of(link.Primary), ShownAccount.Of(link.Secondary));
        IReadOnlyList<CommandButton> door = link.Own.OpensPrivate ? [Button(words.CloseButton, Close, link.Id)]
            : asksPrivate ? [Button(words.OpenButton, Open, link.Id), Button(words.KeepClosedButton, Close, link.Id)]
            : [Button(words.OpenButton, Open, link.Id)];
        return new CommandReply(asksPrivate ? $"{text}\n\n{words.AskPrivate}" : text)
        {
            Buttons = [[.. door.Select(button => Live(button, link, now))], [Live(Parting(words, link, now), link, now)]],
        };
    }

    // What is offered to be undone works as long as that is offered.
    private static CommandButton Live(CommandButton button, ProfileLink link, DateTimeOffset now) =>
        UndoableFor(link, now) is { } left && left > button.Lifetime ? button with { Lifetime = left } : button;

    private static CommandButton Parting(IAccountLinkTexts words, ProfileLink link, DateTimeOffset now) =>
        Button(UndoableFor(link, now) > TimeSpan.Zero ? words.UndoButton : words.EndButton, End, link.Id);

    private static TimeSpan? UndoableFor(ProfileLink link, DateTimeOffset now) => link.LinkedAt + ProfileLink.UndoWindow - now;

    private static CommandButton Button(string label, string action, LinkId link) =>
        new(label, $"{LinkCommand.Name}.{Way}.{action}", link.ToString());
}
