using System.Text.RegularExpressions;
using Confidant.Storage;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace Confidant.BotHost.Startup;

/// <summary>Says in one line each what keeps the host from starting.</summary>
internal static partial class StartupErrors
{
    /// <summary>The lines for an error that an operator can mend; null for any other.</summary>
    public static IReadOnlyList<string>? Describe(Exception error) => error switch
    {
        AggregateException several => DescribeAll(several),
        OptionsValidationException invalid => [.. invalid.Failures.Distinct()],
        StartupException or StoreUnusableException => [error.Message],
        IOException { InnerException: AddressInUseException } =>
            ["Urls: the address is in use. Stop the other program, or set Urls to another one, for example http://127.0.0.1:5081."],
        InvalidOperationException when UnreadableValue().Match(error.Message) is { Success: true } match =>
            [$"{match.Groups["key"].Value} cannot be read as {match.Groups["type"].Value}. Correct it, or leave it out for the default."],
        _ => null,
    };

    private static List<string>? DescribeAll(AggregateException several)
    {
        var lines = new List<string>();
        foreach (Exception inner in several.Flatten().InnerExceptions)
        {
            if (Describe(inner) is not { } described)
            {
                return null;
            }

            lines.AddRange(described);
        }

        return lines;
    }

    // The value itself stays out of the line: nobody knows what was typed into the wrong place.
    [GeneratedRegex(@"^Failed to convert configuration value.* at '(?<key>[^']+)' to type 'System\.(?<type>\w+)'")]
    private static partial Regex UnreadableValue();
}
