using Confidant.BotHost.Models;
using Confidant.BotHost.Startup;
using Confidant.Storage;
using FluentAssertions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Xunit;

namespace Confidant.BotHost.Tests.Startup;

public sealed class StartupErrorsTests
{
    [Fact]
    public void An_unknown_provider_is_named_with_its_cure()
    {
        ValidateOptionsResult result = new ModelOptionsValidator().Validate(null, new ModelOptions { Provider = "oracle" });
        var error = new OptionsValidationException("Models", typeof(ModelOptions), result.Failures);
        StartupErrors.Describe(error).Should().Equal(
            "Models:Provider names no provider of this host. Use offline, openai or anthropic.");
    }

    [Fact]
    public void A_value_of_the_wrong_type_is_named_without_the_value()
    {
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["MaxSizeMegabytes"] = "s3cret" }).Build();
        Exception error = FluentActions.Invoking(() => configuration.Get<StorageOptions>()).Should().Throw<Exception>().Which;
        StartupErrors.Describe(error).Should().Equal(
            "MaxSizeMegabytes cannot be read as Int32. Correct it, or leave it out for the default.");
    }

    [Fact]
    public void Several_problems_get_a_line_each() =>
        StartupErrors.Describe(new AggregateException(new StartupException("one"), new StoreUnusableException("two")))
            .Should().Equal("one", "two");

    [Fact]
    public void An_error_that_no_operator_can_mend_is_not_described() =>
        StartupErrors.Describe(new AggregateException(new StartupException("one"), new InvalidOperationException("two"))).Should().BeNull();
}
