using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Confidant.BotHost.Models;

/// <summary>Who makes the answers.</summary>
internal sealed class ModelOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Models";

    /// <summary>The provider: "offline" answers by rules from what is remembered.</summary>
    /// <value>The default is offline.</value>
    [AllowedValues("offline", ErrorMessage = "Models:Provider names no provider of this host. Use offline.")]
    public string Provider { get; set; } = "offline";
}

[OptionsValidator]
internal sealed partial class ModelOptionsValidator : IValidateOptions<ModelOptions>;
