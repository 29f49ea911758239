using Confidant.Adapters;
using Confidant.BotHost.Tests.Leaks;
using Confidant.BotHost.Tests.Support;
using Confidant.Emulators.Processes;
using Confidant.Identity;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Confidant.BotHost.Tests.Commands;

public sealed class TokenTests
{
    [Fact]
    public async Task A_token_is_made_by_choosing_its_reach_its_agent_and_its_time()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();

        string secret = await MakeAsync(bot, "/token my   laptop", "Private chat", "Confidant, 90 days");

        TokenHolder holder = (await bot.Get<ITokenStore>().UseAsync(TokenSecret.Hash(secret), CancellationToken.None))!;
        holder.Profile.DisplayName.Should().Be("Ana");
        holder.Token.Should().BeEquivalentTo(new
        {
            Agent = Agent.Default.Id,
            Audience = TokenAudience.Direct,
            Label = "my laptop",
            Home = new TokenHome(bot.Private("Ana", "x").Conversation, holder.Profile.Account),
        });
        (holder.Token.ExpiresAt - holder.Token.CreatedAt).Should().Be(TimeSpan.FromDays(90));
    }

    [Fact]
    public async Task A_token_without_a_name_gets_one_and_may_be_for_every_agent()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();

        string secret = await MakeAsync(bot, "/token", "Shared", "Every agent, 30 days");

        TokenHolder holder = (await bot.Get<ITokenStore>().UseAsync(TokenSecret.Hash(secret), CancellationToken.None))!;
        holder.Token.Agent.Should().Be(AgentId.Any);
        holder.Token.Label.Should().Be("my program");
    }

    [Fact]
    public async Task In_a_group_nothing_is_made_and_the_answer_goes_to_the_asker()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();

        OutgoingMessage answer = await bot.SendAsync(bot.InGroup("Ana", "club", "/token") with { IsAddressedToBot = true });

        answer.Private.Should().BeEquivalentTo(new { LinkPayload = "token" });
        answer.Text.Should().Contain("private chat only");
        answer.Buttons.Should().BeEmpty();
    }

    [Fact]
    public async Task A_revoked_token_is_gone_from_the_list_and_opens_nothing()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        string kept = await MakeAsync(bot, "/token kept", "Shared", "Confidant, 30 days");
        string lost = await MakeAsync(bot, "/token lost", "My data", "Confidant, 365 days");
        OutgoingMessage list = await bot.AskAsync("Ana", "/token list");
        list.Text.Should().Contain("1. “kept” – Shared").And.Contain("2. “lost” – My data").And.Contain("never used");

        (await bot.PressAsync("Ana", list, "Revoke 2")).Text.Should().StartWith("Revoked");

        (await bot.AskAsync("Ana", "/token list")).Text.Should().NotContain("lost");
        (await bot.Get<ITokenStore>().UseAsync(TokenSecret.Hash(lost), CancellationToken.None)).Should().BeNull();
        (await bot.Get<ITokenStore>().UseAsync(TokenSecret.Hash(kept), CancellationToken.None)).Should().NotBeNull();
    }

    [Fact]
    public async Task Nobody_else_sees_or_revokes_a_token()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        string secret = await MakeAsync(bot, "/token mine", "My data", "Confidant, 30 days");
        OutgoingMessage list = await bot.AskAsync("Ana", "/token list");

        await bot.AcceptAsync(bot.Press("Ben", list, "Revoke 1"));
        await bot.SettleAsync();

        (await bot.AskAsync("Ben", "/token list")).Text.Should().Be("You have no tokens.");
        (await bot.Get<ITokenStore>().UseAsync(TokenSecret.Hash(secret), CancellationToken.None)).Should().NotBeNull();
    }

    [Fact]
    public async Task Twenty_tokens_are_the_most()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        for (int i = 0; i < 20; i++)
        {
            await MakeAsync(bot, "/token", "Shared", "Confidant, 30 days");
        }

        (await bot.AskAsync("Ana", "/token")).Text.Should().StartWith("You have 20 tokens, which is the most.");
    }

    [Fact]
    public async Task The_secret_is_in_no_file_and_no_log_line_once_it_is_sent()
    {
        var log = new LogRecorder();
        await using PipelineHarness bot = await PipelineHarness.StartAsync(
            replace: services => services.AddLogging(logging => logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace)));
        string secret = await MakeAsync(bot, "/token", "My data", "Confidant, 30 days");

        await bot.SettleAsync();

        Directory.EnumerateFiles(bot.Directory, "*", SearchOption.AllDirectories)
            .Where(file => FileScan.Contains(file, secret)).Should().BeEmpty();
        log.Lines.Should().NotBeEmpty().And.NotContain(line => line.Contains(secret));
        (await bot.AskAsync("Ana", "What did you just tell me?")).Text.Should().NotContain(secret);
    }

    [Fact]
    public async Task Forgetting_everything_revokes_the_tokens()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        await bot.AskAsync("Ana", "I live in Lisbon.");
        string secret = await MakeAsync(bot, "/token", "My data", "Confidant, 30 days");

        await bot.PressAsync("Ana", await bot.AskAsync("Ana", "/forget all"), "Forget it");

        (await bot.Get<ITokenStore>().UseAsync(TokenSecret.Hash(secret), CancellationToken.None)).Should().BeNull();
    }

    [Theory]
    [InlineData("es", "/token")]
    [InlineData(null, "/token mi portátil de trabajo con el que estoy escribiendo")]
    public async Task Spanish_is_answered_in_Spanish(string? language, string text)
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        IncomingMessage typed = bot.Private("Ana", text);

        OutgoingMessage offer = await bot.SendAsync(typed with { Sender = typed.Sender with { Language = language } });

        offer.Text.Should().StartWith("Con un token, un programa tuyo habla conmigo en tu nombre.");
    }

    private static async Task<string> MakeAsync(PipelineHarness bot, string command, string reach, string time)
    {
        OutgoingMessage days = await bot.PressAsync("Ana", await bot.AskAsync("Ana", command), reach);
        OutgoingMessage issued = await bot.PressAsync("Ana", days, time);
        string secret = issued.Text.Split('\n')[0];
        secret.Should().StartWith(TokenSecret.Prefix).And.HaveLength(48);
        return secret;
    }
}
