using Microsoft.Extensions.Options;

namespace Confidant.Storage;

/// <summary>Refuses settings that could only fail later, in one line each: key, problem, cure.</summary>
internal sealed class StorageOptionsValidator : IValidateOptions<StorageOptions>
{
    private const int LargestLimit = 1_048_576;

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        List<string> failures = [];
        if (string.IsNullOrWhiteSpace(options.Path))
        {
            failures.Add("Storage:Path is empty. Name the database file, for example data/confidant.db.");
        }

        if (options.MaxSizeMegabytes is < 0 or > LargestLimit)
        {
            failures.Add("Storage:MaxSizeMegabytes must be from 0 (no limit) to 1048576: it is the largest size of the database file.");
        }

        if (string.IsNullOrWhiteSpace(options.JournalDirectory))
        {
            failures.Add("Storage:JournalDirectory is empty. Name a directory, for example erasures.");
        }

        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }
}
