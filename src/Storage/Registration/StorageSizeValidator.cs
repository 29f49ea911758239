using Microsoft.Extensions.Options;

namespace Confidant.Storage;

/// <summary>Validates the size. Range would do, but the validator that is made at build time drops its message.</summary>
internal sealed class StorageSizeValidator : IValidateOptions<StorageOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, StorageOptions options) =>
        options.MaxSizeMegabytes is >= 0 and <= 1_048_576
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                "Storage:MaxSizeMegabytes must be from 0 (no limit) to 1048576: it is the largest size of the database file.");
}
