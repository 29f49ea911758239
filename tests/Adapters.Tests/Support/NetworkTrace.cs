using System.Collections.Concurrent;
using System.Diagnostics;

namespace Confidant.Adapters.Tests.Support;

/// <summary>What .NET's network code writes into traces while this lives.</summary>
internal sealed class NetworkTrace : IDisposable
{
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly ActivityListener _listener;

    public NetworkTrace()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name.StartsWith("System.Net", StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => _lines.Enqueue(string.Join(' ', activity.TagObjects)),
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>A line for each call: its tags.</summary>
    public IEnumerable<string> Lines => _lines;

    public void Dispose() => _listener.Dispose();
}
