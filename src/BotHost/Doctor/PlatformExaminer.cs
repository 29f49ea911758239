using Confidant.Adapters;

namespace Confidant.BotHost.Doctor;

/// <summary>Looks at every platform that is configured.</summary>
internal sealed class PlatformExaminer(IEnumerable<IPlatformCheck> checks)
{
    /// <summary>What there is to say, platform by platform.</summary>
    public async ValueTask<IReadOnlyList<Examined>> ExamineAsync(CancellationToken cancellationToken)
    {
        var examined = new List<Examined>();
        foreach (IPlatformCheck check in checks)
        {
            examined.AddRange((await check.ExamineAsync(cancellationToken))
                .Select(finding => new Examined(check.Platform.Name, finding)));
        }

        return examined;
    }
}
