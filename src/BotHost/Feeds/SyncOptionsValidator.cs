using Microsoft.Extensions.Options;

namespace Confidant.BotHost.Feeds;

/// <summary>Refuses settings that could only fail later.</summary>
internal sealed class SyncOptionsValidator : IValidateOptions<SyncOptions>
{
    private const int MostParallel = 32;
    private const int LargestDirectory = 1_048_576;

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, SyncOptions options)
    {
        List<string> failures = [];
        if (options.Every < TimeSpan.FromMinutes(15) || options.Every > TimeSpan.FromDays(30))
        {
            failures.Add("Feeds:Every is out of range. Set it from 00:15:00 to 30.00:00:00.");
        }

        if (options.FullEvery < TimeSpan.FromHours(1) || options.FullEvery > TimeSpan.FromDays(365))
        {
            failures.Add("Feeds:FullEvery is out of range. Set it from 01:00:00 to 365.00:00:00.");
        }

        if (options.Parallel is < 1 or > MostParallel)
        {
            failures.Add("Feeds:Parallel is out of range. Set it from 1 to 32.");
        }

        if (options.MaxExportsMegabytes is < 1 or > LargestDirectory)
        {
            failures.Add("Feeds:MaxExportsMegabytes is out of range. Set it from 1 to 1048576: it is the room of all files.");
        }

        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }
}
