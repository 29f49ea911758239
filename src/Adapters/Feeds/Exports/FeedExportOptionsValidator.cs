using System.Globalization;
using Microsoft.Extensions.Options;

namespace Confidant.Adapters.Feeds;

/// <summary>Refuses limits that nothing or anything would pass, in one line each: key, problem, cure.</summary>
internal sealed class FeedExportOptionsValidator : IValidateOptions<FeedExportOptions>
{
    private static readonly FeedExportOptions _default = new();

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, FeedExportOptions options)
    {
        string?[] failures =
        [
            Find(nameof(options.MaxFileMegabytes), options.MaxFileMegabytes, 1, 10_000, _default.MaxFileMegabytes),
            Find(nameof(options.MaxUnpackedMegabytes), options.MaxUnpackedMegabytes, 1, 100_000, _default.MaxUnpackedMegabytes),
            Find(nameof(options.MaxRatio), options.MaxRatio, 10, 1_000, _default.MaxRatio),
            Find(nameof(options.MaxEntries), options.MaxEntries, 10, 200_000, _default.MaxEntries),
            Find(nameof(options.MaxPosts), options.MaxPosts, 1, 5_000_000, _default.MaxPosts),
        ];
        string[] found = [.. failures.OfType<string>()];
        return found.Length > 0 ? ValidateOptionsResult.Fail(found) : ValidateOptionsResult.Success;
    }

    private static string? Find(string key, int value, int least, int most, int usual) =>
        value >= least && value <= most
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{FeedExportOptions.Section}:{key} is not from {least} to {most}. Remove it for the default of {usual}.");
}
