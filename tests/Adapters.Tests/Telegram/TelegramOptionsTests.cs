using System.Text;
using Confidant.Adapters.Telegram;
using FluentAssertions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace Confidant.Adapters.Tests.Telegram;

public sealed class TelegramOptionsTests
{
    private const string Token = "123456:TEST-token_of_20_chars_";

    [Fact]
    public void Without_a_token_there_is_no_adapter()
    {
        IConfiguration configuration = Configure([]);

        TelegramOptions.IsConfigured(configuration).Should().BeFalse();
        new ServiceCollection().AddTelegram(configuration).Should().BeEmpty();
    }

    [Theory]
    [InlineData("BotToken", "123456:short", "Telegram:BotToken")]
    [InlineData("BotToken", "no token at all", "Telegram:BotToken")]
    [InlineData("BaseUrl", "ftp://example.org", "Telegram:BaseUrl")]
    [InlineData("BaseUrl", "example.org", "Telegram:BaseUrl")]
    [InlineData("PollTimeout", "00:01:00", "Telegram:PollTimeout")]
    public void A_wrong_setting_is_named_with_its_key_in_one_line_and_no_secret_is_shown(string key, string value, string named)
    {
        Action read = () => Read(new() { ["BotToken"] = Token, [key] = value });

        string message = read.Should().Throw<OptionsValidationException>().Which.Message;
        message.Should().StartWith(named).And.NotContain("\n").And.NotContain(Token).And.NotContain("123456");
    }

    [Fact]
    public async Task Commands_are_published_for_each_kind_of_place_in_every_language()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        CommandDescription[] commands =
        [
            new("help", new Dictionary<string, string> { ["en"] = "Help", ["es"] = "Ayuda" }, AnswersInPrivate: false),
            new("privacy", new Dictionary<string, string> { ["en"] = "Privacy" }, AnswersInPrivate: true),
            new("stats", new Dictionary<string, string> { ["en"] = "Numbers" }, AnswersInPrivate: true) { IsForAdmins = true },
        ];

        await bench.Adapter.PublishCommandsAsync(commands, CancellationToken.None);

        Published(bench, "default", null).Should().Be(
            """[{"command":"help","description":"Help"},{"command":"privacy","description":"Privacy"},{"command":"stats","description":"Numbers"}]""");
        Published(bench, "all_private_chats", null).Should().Be(Published(bench, "default", null));
        Published(bench, "all_group_chats", "es").Should().Be(
            """[{"command":"help","description":"Ayuda"},{"command":"privacy","description":"Privacy","is_ephemeral":true}]""");
        Published(bench, "all_chat_administrators", "es").Should().Be(
            """[{"command":"help","description":"Ayuda"},{"command":"privacy","description":"Privacy","is_ephemeral":true},{"command":"stats","description":"Numbers","is_ephemeral":true}]""");
    }

    private static string Published(TelegramBench bench, string scope, string? language) =>
        Encoding.UTF8.GetString(bench.Telegram.CommandsOf(bench.Bot, scope, language)!);

    private static TelegramOptions Read(Dictionary<string, string?> settings)
    {
        using ServiceProvider services = new ServiceCollection().AddTelegram(Configure(settings)).BuildServiceProvider();
        return services.GetRequiredService<IOptions<TelegramOptions>>().Value;
    }

    private static IConfiguration Configure(Dictionary<string, string?> settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"Telegram:{setting.Key}", setting.Value)))
        .Build();
}
