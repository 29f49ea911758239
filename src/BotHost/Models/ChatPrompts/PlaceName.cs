using System.Text.RegularExpressions;

namespace Confidant.BotHost.Models.ChatPrompts;

/// <summary>A place in a text that something is filled into: <c>{name}</c>.</summary>
internal static partial class PlaceName
{
    /// <summary>Finds them.</summary>
    [GeneratedRegex(@"\{(?<name>[a-z]+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Pattern();
}
