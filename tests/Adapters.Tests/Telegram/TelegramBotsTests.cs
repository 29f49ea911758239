using Confidant.Adapters.Telegram;
using Confidant.Emulators.Telegram;
using Confidant.Emulators.Time;
using Confidant.Identity;
using FluentAssertions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Xunit;

namespace Confidant.Adapters.Tests.Telegram;

public sealed class TelegramBotsTests : IAsyncLifetime, IDisposable
{
    private const string Token = "123456:TEST-token_of_20_chars_";

    private readonly ManualTime _time = new();
    private readonly RecordingIntake _intake = new();
    private readonly CapturedLog _log = new();
    private readonly CancellationTokenSource _end = new();
    private TelegramEmulator _telegram = null!;
    private EmulatedBot _first = null!;
    private EmulatedBot _second = null!;
    private ServiceProvider _services = null!;
    private IPlatformAdapter _adapter = null!;
    private Task _running = Task.CompletedTask;

    public async Task InitializeAsync()
    {
        _telegram = await TelegramEmulator.StartAsync(_time);
        _first = _telegram.AddBot("first_bot");
        _second = _telegram.AddBot("second_bot");
        _services = Services(new()
        {
            ["Telegram:Bots:first:Token"] = _first.Token,
            ["Telegram:Bots:second:Token"] = _second.Token,
            ["Telegram:BaseUrl"] = _telegram.BaseUrl,
            ["Telegram:SendLimits"] = "false",
        });
        _adapter = _services.GetRequiredService<IPlatformAdapter>();
    }

    public async Task DisposeAsync()
    {
        await _end.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _services.DisposeAsync();
        await _telegram.DisposeAsync();
    }

    public void Dispose()
    {
        _end.Dispose();
        _log.Dispose();
    }

    [Fact]
    public async Task Each_bot_hears_what_is_said_to_it_and_is_what_answers()
    {
        EmulatedUser alice = _telegram.AddUser("Alice");
        _telegram.Say(alice, _second, "hello second");
        _running = _adapter.RunAsync(_intake, _end.Token);
        ConversationKey heard = (await _intake.WaitForAsync(1))[0].Conversation;

        SendOutcome sent = await SendAsync(heard, "hello Alice");

        heard.Should().Be(Private(_second, alice));
        sent.Should().BeOfType<SendOutcome.Sent>();
        _telegram.SentTo(alice.Id).Should().ContainSingle().Which.Bot.Should().Be(_second);
        (await SendAsync(Private(_first, alice), "we have not met")).Should().BeOfType<SendOutcome.Blocked>();
    }

    [Fact]
    public async Task What_waits_for_a_bot_that_is_not_configured_waits_on()
    {
        EmulatedBot other = _telegram.AddBot("other_bot");
        EmulatedUser alice = _telegram.AddUser("Alice");
        _telegram.SetBlocked(alice, other, isBlocked: false);

        _adapter.Accounts.Should().Equal(new BotAccountId($"{_first.Id}"), new BotAccountId($"{_second.Id}"));
        (await SendAsync(Private(other, alice), "hello")).Should().BeOfType<SendOutcome.Retry>();
        _telegram.SentTo(alice.Id).Should().BeEmpty();
    }

    [Fact]
    public async Task A_bot_that_Telegram_refuses_is_named_and_the_other_goes_on()
    {
        _first.IsRevoked = true;
        _telegram.Say(_telegram.AddUser("Alice"), _second, "hello");

        _running = _adapter.RunAsync(_intake, _end.Token);
        await _intake.WaitForAsync(1);
        await _telegram.WaitForConfirmedAsync(_second, 1);
        await _log.WaitForLinesAsync(1, "reading ends");

        PlatformHealth health = _adapter.Health;
        health.State.Should().Be(PlatformState.Degraded);
        health.Cause.Should().StartWith("first:");
        health.Cure.Should().Contain("Telegram__Bots__first__Token");
        health.Accounts.Select(static account => (account.Name, account.Health.State)).Should().Equal(
            ("first", PlatformState.Failed), ("second", PlatformState.Connected));
    }

    [Fact]
    public async Task Every_bot_has_the_menu()
    {
        await _adapter.PublishCommandsAsync(
            [new CommandDescription("help", new Dictionary<string, string> { ["en"] = "Help" }, AnswersInPrivate: false)], default);

        _telegram.CommandsOf(_first, "default", null).Should().NotBeNull().And.Equal(_telegram.CommandsOf(_second, "default", null));
    }

    [Theory]
    [InlineData("Telegram:Bots:one:Token", "123456:short", "Telegram:Bots:one:Token is not a bot token", "Telegram__Bots__one__Token")]
    [InlineData("Telegram:Bots:one:Agent", "Max", "Telegram:Bots:one:Token is not a bot token", "Telegram__Bots__one__Token")]
    [InlineData("Telegram:Bots:one:Token", Token, "Telegram:Bots:one:Token is of the same bot as Telegram:BotToken", "remove one")]
    public void A_wrong_bot_is_one_clear_error(string key, string value, string problem, string cure)
    {
        using ServiceProvider services = Services(new() { ["Telegram:BotToken"] = Token, [key] = value });

        Action read = () => _ = services.GetRequiredService<IOptions<TelegramOptions>>().Value;

        read.Should().Throw<OptionsValidationException>().Which.Failures.Should().ContainSingle()
            .Which.Should().StartWith(problem).And.Contain(cure).And.NotContain("123456").And.NotContain("\n");
    }

    private static ConversationKey Private(EmulatedBot bot, EmulatedUser user) => new(
        Platform.Telegram, new BotAccountId($"{bot.Id}"), new ChatId($"{user.Id}"), null);

    private ServiceProvider Services(Dictionary<string, string?> settings)
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return new ServiceCollection()
            .AddSingleton<TimeProvider>(_time).AddSingleton(new Random(7)).AddSingleton<IConnectionMemory>(new ConnectionNotes())
            .AddLogging(logging => logging.AddProvider(_log))
            .AddTelegram(configuration)
            .BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }

    private async Task<SendOutcome> SendAsync(ConversationKey conversation, string text) => await _adapter.SendAsync(
        conversation, new OutgoingMessage { Text = text }, "key", static _ => ValueTask.FromResult(true), default);
}
