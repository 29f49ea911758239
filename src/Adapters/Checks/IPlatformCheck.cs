using Confidant.Identity;

namespace Confidant.Adapters;

/// <summary>Looks at a platform as it is configured, without receiving from it or sending to anybody: it may be asked while the
/// adapter runs, and without it.</summary>
public interface IPlatformCheck
{
    /// <summary>The platform.</summary>
    Platform Platform { get; }

    /// <summary>What there is to say. A platform that does not answer is a finding, too.</summary>
    ValueTask<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellationToken);
}
