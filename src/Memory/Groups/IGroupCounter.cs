using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>Counts what is kept in groups.</summary>
public interface IGroupCounter
{
    /// <summary>Counts what the group that reads along may read there at present; what only the speaker brings along is not counted.
    /// All zero where the audience is no group.</summary>
    ValueTask<GroupCounts> CountAsync(Audience audience, CancellationToken cancellationToken);
}
