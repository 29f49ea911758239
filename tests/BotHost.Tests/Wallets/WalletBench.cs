using Confidant.Adapters;
using Confidant.BotHost.Tests.Support;
using Confidant.Contracts;
using Confidant.Identity;
using Confidant.Identity.Tests.Wallets;
using Microsoft.Extensions.DependencyInjection;

namespace Confidant.BotHost.Tests.Wallets;

/// <summary>People who prove wallets in the pipeline, by a clock that a test moves.</summary>
internal sealed class WalletBench : IAsyncDisposable
{
    private static readonly PlatformMessageId _question = new("900");

    private WalletBench(PipelineHarness bot, ManualClock clock)
    {
        Bot = bot;
        Clock = clock;
    }

    public PipelineHarness Bot { get; }

    public ManualClock Clock { get; }

    /// <summary>Ana's wallet.</summary>
    public static TestWallet Wallet { get; } = TestWallet.Of("ana");

    /// <summary>Another one.</summary>
    public static TestWallet Other { get; } = TestWallet.Of("other");

    /// <summary>Starts the pipeline.</summary>
    /// <param name="replace">Puts other parts in.</param>
    /// <param name="settings">What is configured besides the store.</param>
    public static async Task<WalletBench> StartAsync(
        Action<IServiceCollection>? replace = null, params (string Key, string Value)[] settings)
    {
        var clock = new ManualClock();
        PipelineHarness bot = await PipelineHarness.StartAsync(
            replace: services =>
            {
                services.AddSingleton<TimeProvider>(clock);
                replace?.Invoke(services);
            },
            settings: settings);
        bot.Platform.Decide = static delivery => delivery.Message.Question is null
            ? new SendOutcome.Sent()
            : new SendOutcome.Sent { Asked = new AskedMessage(delivery.Conversation.Chat, _question) };
        return new WalletBench(bot, clock);
    }

    /// <summary>Says something in private and waits for the answer.</summary>
    public Task<OutgoingMessage> AskAsync(string person, string text) => Bot.AskAsync(person, text);

    /// <summary>Answers the question that was asked last.</summary>
    public async Task<OutgoingMessage> ReplyAsync(string person, string text)
    {
        await Bot.SettleAsync();
        return await Bot.SendAsync(Bot.Private(person, text) with { ReplyTo = _question });
    }

    /// <summary>Asks for a challenge, and returns the text that is to be signed.</summary>
    public async Task<string> ChallengeAsync(string person, TestWallet wallet, string chain = "") =>
        TextOf(await AskAsync(person, $"/link wallet {wallet.Address} {chain}".TrimEnd()));

    /// <summary>The text that an offer asks to sign.</summary>
    public static string TextOf(OutgoingMessage offer)
    {
        TextSpan block = offer.Spans.Single(static span => span.Style == TextStyle.CodeBlock);
        return offer.Text.Substring(block.Offset, block.Length);
    }

    /// <summary>Proves a wallet, and returns what is said of it.</summary>
    public async Task<OutgoingMessage> ProveAsync(string person, TestWallet wallet) =>
        await AskAsync(person, wallet.SignText(await ChallengeAsync(person, wallet)));

    /// <summary>What a person claims.</summary>
    public async Task<IReadOnlyList<IdentityClaim>> ClaimsAsync(string person) =>
        await Bot.Get<IClaimStore>().ListAsync(await SubjectAsync(person), CancellationToken.None);

    /// <summary>What a person was asked to sign.</summary>
    public async Task<IReadOnlyList<IssuedChallenge>> ChallengesAsync(string person) =>
        await Bot.Get<IChallengeStore>().ListAsync(await SubjectAsync(person), Account(person), CancellationToken.None);

    /// <summary>The links and proposals of a person.</summary>
    public async Task<IReadOnlyList<ProfileLink>> LinksAsync(string person) =>
        await Bot.Get<ILinkStore>().ListAsync(await SubjectAsync(person), CancellationToken.None);

    public async ValueTask DisposeAsync() => await Bot.DisposeAsync();

    private async Task<SubjectAuthority> SubjectAsync(string person) => Bot.Get<AudienceResolver>().ResolveSubject(
        (await Bot.Get<IProfileStore>().FindProfileAsync(Account(person), CancellationToken.None))!);

    private static PlatformUserId Account(string person) => new(Platform.Telegram, person);
}
