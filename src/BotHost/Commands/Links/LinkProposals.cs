using Confidant.BotHost.Commands.Texts;
using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.BotHost.Commands.Links;

/// <summary>Asks both sides whether they are one person. Whatever proved it, nothing is linked before both have said yes.</summary>
internal sealed class LinkProposals(ILinkStore links, IIdGenerator ids, TimeProvider time)
{
    /// <summary>Proposes that the caller and the profile of another account are one person: a question for the caller, and one for the
    /// other side as a notice. Where they are proposed or linked already, the caller is shown how that stands. The caller has proved
    /// something of the other side's, so they may know that it exists.</summary>
    /// <param name="call">Who proposes it, and where.</param>
    /// <param name="holder">The other account.</param>
    /// <param name="method">What they proved it by.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async ValueTask<CommandResult> ProposeAsync(
        CommandCall call, PlatformUserId holder, LinkMethod method, CancellationToken cancellationToken)
    {
        PlatformUserId account = call.Profile.Account;
        if (await links.FindPartyAsync(account, cancellationToken) is not { } own
            || await links.FindPartyAsync(holder, cancellationToken) is not { } other
            || own.User == other.User
            || (account.Platform == Platform.Playground) != (holder.Platform == Platform.Playground))
        {
            return LinkCard.Whisper(call, new CommandReply(call.Texts.AccountLinks.NotTogether));
        }

        if (await links.FindBetweenAsync(call.Subject, other.User, cancellationToken) is { } known)
        {
            return LinkCard.Whisper(call, LinkCard.Show(call.Texts, known, time.GetUtcNow()));
        }

        var link = new LinkId(ids.NewId());
        IReplyTexts othersTexts = TextsFor(other);
        return LinkCard.Whisper(
            call, LinkCard.Ask(call.Texts, link, method, isProposer: true, ShownAccount.Of(other.Account))) with
        {
            Effects = [new TurnEffect.ProposeLink(call.Subject, account, other.User, holder, link, method)],
            Notices =
            [
                new CommandNotice(
                    other.User, LinkCard.Ask(othersTexts, link, method, isProposer: false, ShownAccount.Of(own.Account))),
            ],
        };
    }

    /// <summary>What the other side of a link is told, in its own language.</summary>
    public async ValueTask<CommandNotice> NoticeAsync(
        LinkSide other, Func<IReplyTexts, CommandReply> tell, CancellationToken cancellationToken) =>
        new(other.User, tell(await links.FindPartyAsync(other.Account, cancellationToken) is { } party
            ? TextsFor(party)
            : ReplyTexts.For(Language.English)));

    private static IReplyTexts TextsFor(LinkParty party) => ReplyTexts.For(
        party.Account.Language?.StartsWith("es", StringComparison.OrdinalIgnoreCase) == true ? Language.Spanish : Language.English);
}
