using Confidant.Emulators.Processes;

namespace Confidant.FeedLoad;

/// <summary>Looks at a host's memory all the time, and keeps the most of it.</summary>
internal sealed class MemoryWatch : IDisposable
{
    private static readonly TimeSpan _tick = TimeSpan.FromMilliseconds(50);

    private readonly MeasuredHost _host;
    private readonly Timer _timer;
    private double _anonymous;

    /// <summary>Begins to look.</summary>
    public MemoryWatch(MeasuredHost host)
    {
        _host = host;
        _timer = new Timer(_ => _anonymous = Math.Max(_anonymous, host.AnonymousMegabytes), null, TimeSpan.Zero, _tick);
    }

    /// <summary>The most of its own, and of all, mapped files included, in megabytes.</summary>
    public (double Anonymous, double All) Peak => (_anonymous, _host.PeakMegabytes);

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();
}
