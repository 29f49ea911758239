using Microsoft.Extensions.Options;

namespace Confidant.Storage;

/// <summary>Validates by the annotations, with code made at build time.</summary>
[OptionsValidator]
internal sealed partial class StorageOptionsValidator : IValidateOptions<StorageOptions>;
