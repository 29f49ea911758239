using Microsoft.Extensions.Options;

namespace Confidant.BotHost.Models;

/// <summary>Refuses a provider that this host does not have.</summary>
internal sealed class ModelOptionsValidator : IValidateOptions<ModelOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, ModelOptions options) => options.Provider == ModelOptions.Offline
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail($"Models:Provider names no provider of this host. Use {ModelOptions.Offline}.");
}
