using Confidant.Adapters;
using Confidant.BotHost.Commands.Texts;
using Confidant.BotHost.Platforms;
using Confidant.Identity;
using Confidant.Storage;
using Microsoft.Extensions.Options;

namespace Confidant.BotHost.Commands.Links.Wallets;

/// <summary>Asks the owner of a wallet for a signature.</summary>
internal sealed class ChallengeDesk(KnownSenders senders, LinkLimits limits, IOptions<WebOptions> web, TimeProvider time)
{
    /// <summary>Opens a challenge, and shows it to the caller alone.</summary>
    /// <param name="call">Who asks, and where.</param>
    /// <param name="wallet">The wallet that they say is theirs.</param>
    /// <param name="chain">The chain that it is asked on if it is a contract.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async ValueTask<CommandResult> OpenAsync(
        CommandCall call, EthereumAddress wallet, ChainId chain, CancellationToken cancellationToken)
    {
        IReadOnlyList<AttemptLimit> limited = LinkLimits.For(LinkTry.AskChallenge, call, wallet.ToString());
        if (await limits.FindRefusalAsync(call, limited, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var asked = new WalletChallenge
        {
            Nonce = ChallengeNonce.Create(),
            Account = call.Profile.Account,
            Handle = (await senders.FindAsync(call.Profile.Account, cancellationToken))?.Handle,
            Wallet = wallet,
            Chain = chain,
            IssuedAt = time.GetUtcNow(),
        };
        var id = ChallengeId.Create();
        Uri? page = web.Value.PublicUrl is { Length: > 0 } publicUrl ? new Uri($"{publicUrl.TrimEnd('/')}/link/{id.Value}") : null;
        var challenge = new IssuedChallenge
        {
            Id = id,
            User = call.Subject.User,
            Account = asked.Account,
            Wallet = wallet,
            Chain = chain,
            Text = asked.ToText(),
            PageText = page is null ? null : asked.ToSiwe(page).ToString(),
            Conversation = call.Conversation,
            IsPrivateChat = !call.IsInGroup,
            IssuedAt = asked.IssuedAt,
            ExpiresAt = asked.ExpiresAt,
        };
        return WalletWay.Whisper(call, Show(call.Texts.Wallets, challenge, page)) with
        {
            Effects =
            [
                new TurnEffect.CountAttempt(call.Subject, limited), new TurnEffect.OpenChallenge(call.Subject, challenge),
            ],
        };
    }

    private static CommandReply Show(IWalletTexts texts, IssuedChallenge challenge, Uri? page)
    {
        string before = texts.Before(challenge) + "\n\n";
        string after = "\n\n" + texts.After(challenge) + (page is null ? "" : "\n\n" + texts.OrOnThePage);
        return new CommandReply(before + challenge.Text + after)
        {
            Spans = [new TextSpan(TextStyle.CodeBlock, before.Length, challenge.Text.Length)],
            Buttons = page is null ? [] : [[CommandButton.ToPage(texts.PageButton, page)]],
        };
    }
}
