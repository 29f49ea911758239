using Confidant.Storage;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace Confidant.BotHost.Startup;

/// <summary>Says in one line each what keeps the host from starting.</summary>
internal static class StartupErrors
{
    /// <summary>The lines for an error that an operator can mend; null for any other.</summary>
    public static IReadOnlyList<string>? Describe(Exception error) => error switch
    {
        OptionsValidationException invalid => [.. invalid.Failures.Distinct()],
        StartupException or StoreUnusableException => [error.Message],
        IOException { InnerException: AddressInUseException } =>
            ["Urls: the address is in use. Stop the other program, or set Urls to another one, for example http://127.0.0.1:5081."],
        AggregateException { InnerExceptions: [var inner] } => Describe(inner),
        _ => null,
    };
}
