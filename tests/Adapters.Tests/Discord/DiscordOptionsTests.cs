using Confidant.Adapters.Discord;
using FluentAssertions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace Confidant.Adapters.Tests.Discord;

public sealed class DiscordOptionsTests
{
    private const string Token = "MTIzNDU2Nzg5.TEST-token.of_a_bot_";

    [Fact]
    public void Without_a_token_there_is_no_adapter()
    {
        IConfiguration configuration = Configure([]);

        DiscordOptions.IsConfigured(configuration).Should().BeFalse();
        new ServiceCollection().AddDiscord(configuration).Should().BeEmpty();
    }

    [Theory]
    [InlineData("Token", "short", "Discord:Token")]
    [InlineData("Token", "Bot MTIzNDU2Nzg5.TEST-token.of_a_bot_", "Discord:Token")]
    [InlineData("ApiBaseUrl", "ftp://example.org", "Discord:ApiBaseUrl")]
    [InlineData("ApiBaseUrl", "discord.com/api", "Discord:ApiBaseUrl")]
    [InlineData("GatewayUrl", "https://gateway.discord.gg", "Discord:GatewayUrl")]
    [InlineData("GatewayUrl", "wss://gateway.discord.gg/?v=9", "Discord:GatewayUrl")]
    [InlineData("Intents", "Guilds, Everything", "Discord:Intents")]
    [InlineData("Intents", "GuildMessages", "Discord:Intents")]
    [InlineData("Shards", "0", "Discord:Shards")]
    [InlineData("DevelopmentGuild", "my guild", "Discord:DevelopmentGuild")]
    [InlineData("ProductUrl", "my bot", "Discord:ProductUrl")]
    [InlineData("ProductUrl", "https://example.org/a) (b", "Discord:ProductUrl")]
    public void A_wrong_setting_is_named_with_its_key_in_one_line_and_no_secret_is_shown(string key, string value, string named)
    {
        Action read = () => Read(new() { ["Token"] = Token, [key] = value });

        string message = read.Should().Throw<OptionsValidationException>().Which.Message;
        message.Should().StartWith(named).And.NotContain("\n").And.NotContain(Token).And.NotContain("MTIzNDU2Nzg5");
    }

    [Fact]
    public void The_defaults_need_no_permission_of_Discords()
    {
        DiscordOptions options = Read(new() { ["Token"] = Token });

        options.ApiBaseUrl.Should().Be("https://discord.com/api/v10");
        options.GatewayUrl.Should().BeNull();
        options.Shards.Should().BeNull();
        DiscordIntentNames.Parse(options.Intents).Should()
            .Be(DiscordIntents.Guilds | DiscordIntents.GuildMessages | DiscordIntents.DirectMessages);
    }

    private static DiscordOptions Read(Dictionary<string, string?> settings)
    {
        using ServiceProvider services = new ServiceCollection().AddDiscord(Configure(settings)).BuildServiceProvider();
        return services.GetRequiredService<IOptions<DiscordOptions>>().Value;
    }

    private static IConfiguration Configure(Dictionary<string, string?> settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"Discord:{setting.Key}", setting.Value)))
        .Build();
}
