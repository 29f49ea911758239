using System.Text.Json.Serialization;

namespace Confidant.Adapters.Playground;

/// <summary>Where something remembered may be read, as the page shows it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PlaygroundScope>))]
public enum PlaygroundScope
{
    /// <summary>Only where it was said, if that was a private chat; otherwise by its speaker only.</summary>
    [JsonStringEnumMemberName("private")]
    Private,

    /// <summary>Only in the group it was said in.</summary>
    [JsonStringEnumMemberName("group")]
    GroupOnly,

    /// <summary>Where it was said, and wherever its speaker speaks.</summary>
    [JsonStringEnumMemberName("everywhere")]
    Everywhere,
}
