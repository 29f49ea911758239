using Confidant.BotHost.Commands.Texts;
using Confidant.Identity;
using Confidant.Storage;

namespace Confidant.BotHost.Commands.Links;

/// <summary>The links of the caller with other profiles, however they were proposed: confirms, declines, opens, closes and ends them.
/// Both sides are told of each.</summary>
internal sealed class AccountLinkWay(ILinkStore links, LinkProposals proposals, TimeProvider time) : ILinkWay
{
    /// <inheritdoc/>
    public string Name => LinkCard.Way;

    /// <inheritdoc/>
    public IReadOnlyList<string> Words { get; } = [];

    /// <inheritdoc/>
    public CommandButton? MenuButton(CommandCall call) => null;

    /// <inheritdoc/>
    public ValueTask<CommandResult> RunAsync(
        CommandCall call, string word, string argument, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("No word asks for it.");

    /// <inheritdoc/>
    public async ValueTask<CommandResult> PressAsync(
        CommandCall call, string action, string argument, CancellationToken cancellationToken)
    {
        if (await links.FindAsync(call.Subject, new LinkId(Guid.Parse(argument)), cancellationToken) is not { } link)
        {
            return LinkCard.Whisper(call, new CommandReply(call.Texts.AccountLinks.Gone));
        }

        return action switch
        {
            LinkCard.Yes => await ConfirmAsync(call, link, cancellationToken),
            LinkCard.Open => await ChangeAsync(call, link, isOpen: true, cancellationToken),
            LinkCard.Close => await ChangeAsync(call, link, isOpen: false, cancellationToken),
            LinkCard.End => await EndAsync(call, link, cancellationToken),
            LinkCard.Look => Show(call, link),
            _ => throw new InvalidOperationException($"/{LinkCommand.Name} has no button {Name}.{action}."),
        };
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<LinkEntry>> ListAsync(CommandCall call, CancellationToken cancellationToken)
    {
        IAccountLinkTexts texts = call.Texts.AccountLinks;
        return
        [
            .. (await links.ListAsync(call.Subject, cancellationToken)).Select(link => new LinkEntry(
                link.LinkedAt is null
                    ? texts.WaitingLine(ShownAccount.Of(link.Other), link.ExpiresAt)
                    : texts.Line(link, ShownAccount.Of(link.Primary), ShownAccount.Of(link.Secondary)),
                ShownAccount.Name(link.Other),
                $"{LinkCommand.Name}.{Name}.{LinkCard.Look}",
                link.Id.ToString())),
        ];
    }

    private async ValueTask<CommandResult> ConfirmAsync(CommandCall call, ProfileLink link, CancellationToken cancellationToken)
    {
        if (link.Own.ConfirmedAt is not null)
        {
            return Show(call, link);
        }

        DateTimeOffset now = time.GetUtcNow();
        ProfileLink confirmed = link with { Own = link.Own with { ConfirmedAt = now } };
        bool completes = confirmed.LinkedAt is not null;
        return LinkCard.Whisper(
            call,
            completes ? LinkCard.Linked(call.Texts, confirmed, now, asksPrivate: true) : LinkCard.Show(call.Texts, confirmed, now)) with
        {
            Effects = [new TurnEffect.ConfirmLink(call.Subject, link.Id, completes)],
            Notices = completes
                ?
                [
                    await proposals.NoticeAsync(
                        link.Other,
                        texts => LinkCard.Linked(texts, confirmed.SeenFromOther(), now, asksPrivate: true),
                        cancellationToken),
                ]
                : [],
        };
    }

    private async ValueTask<CommandResult> ChangeAsync(
        CommandCall call, ProfileLink link, bool isOpen, CancellationToken cancellationToken)
    {
        if (link.LinkedAt is null || link.Own.OpensPrivate == isOpen)
        {
            return Show(call, link);
        }

        string own = ShownAccount.Of(link.Own);
        return Show(call, link with { Own = link.Own with { OpensPrivate = isOpen } }) with
        {
            Effects = [new TurnEffect.OpenLink(call.Subject, link.Id, isOpen)],
            Notices =
            [
                await proposals.NoticeAsync(
                    link.Other,
                    texts => new CommandReply(isOpen ? texts.AccountLinks.OpenedBy(own) : texts.AccountLinks.ClosedBy(own)),
                    cancellationToken),
            ],
        };
    }

    private async ValueTask<CommandResult> EndAsync(CommandCall call, ProfileLink link, CancellationToken cancellationToken)
    {
        string own = ShownAccount.Of(link.Own);
        return LinkCard.Whisper(call, new CommandReply(call.Texts.AccountLinks.Ended(ShownAccount.Of(link.Other)))) with
        {
            Effects = [new TurnEffect.EndLink(call.Subject, link.Id)],
            Notices =
            [
                await proposals.NoticeAsync(
                    link.Other, texts => new CommandReply(texts.AccountLinks.EndedBy(own)), cancellationToken),
            ],
        };
    }

    private CommandResult Show(CommandCall call, ProfileLink link) =>
        LinkCard.Whisper(call, LinkCard.Show(call.Texts, link, time.GetUtcNow()));
}
