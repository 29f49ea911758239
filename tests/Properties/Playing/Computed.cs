using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Properties;

/// <summary>An answer that was made and is not committed.</summary>
/// <param name="Reader">Who it is for.</param>
/// <param name="Audience">The audience it was read through.</param>
/// <param name="Epochs">The privacy epochs that were read.</param>
/// <param name="Place">Where it goes.</param>
/// <param name="Text">Its words.</param>
/// <param name="Sources">What it rests on, with the version that was read.</param>
/// <param name="InReplyTo">The message it answers; null where none is kept.</param>
/// <param name="Changes">The count of changes when it was made.</param>
internal sealed record Computed(
    Reader Reader,
    Audience Audience,
    IReadOnlyList<PartitionEpoch> Epochs,
    Place Place,
    string Text,
    IReadOnlyList<Said> Sources,
    Said? InReplyTo,
    int Changes);
