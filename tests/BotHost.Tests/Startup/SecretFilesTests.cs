using Confidant.BotHost.Startup;
using FluentAssertions;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace Confidant.BotHost.Tests.Startup;

public sealed class SecretFilesTests
{
    [Fact]
    public void A_key_that_ends_with_file_gives_its_key_the_content_of_the_file()
    {
        string file = Path.GetTempFileName();
        File.WriteAllText(file, "123:secret\n");
        ConfigurationManager configuration = Configure("Telegram:BotToken_FILE", file);
        configuration["Telegram:BotToken"].Should().Be("123:secret");
        File.Delete(file);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named_by_its_key() =>
        FluentActions.Invoking(() => Configure("Telegram:BotToken_FILE", "/nowhere/at/all"))
            .Should().Throw<StartupException>().WithMessage("Telegram:BotToken_FILE:*");

    [Fact]
    public void An_empty_file_is_named_by_its_key() =>
        FluentActions.Invoking(() => Configure("Telegram:BotToken_FILE", "/dev/null"))
            .Should().Throw<StartupException>().WithMessage("Telegram:BotToken_FILE:*empty*");

    [Fact]
    public void A_name_of_the_environment_that_ends_the_same_is_left_alone() =>
        FluentActions.Invoking(() => Configure("SSL_CERT_FILE", "/nowhere/at/all")).Should().NotThrow();

    private static ConfigurationManager Configure(string key, string value)
    {
        var configuration = new ConfigurationManager();
        configuration.AddInMemoryCollection(new Dictionary<string, string?> { [key] = value });
        configuration.AddSecretFiles(configuration);
        return configuration;
    }
}
