namespace Confidant.Emulators.Time;

/// <summary>A timer of a <see cref="ManualTime"/>, which guards its state.</summary>
internal sealed class ManualTimer(ManualTime time, Action callback) : ITimer
{
    private TimeSpan _period;

    /// <summary>When it fires next.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>For how long it was set.</summary>
    public TimeSpan Wait { get; private set; }

    /// <inheritdoc/>
    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        time.Schedule(this, dueTime, period);
        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => time.Remove(this);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    internal void Arm(DateTimeOffset now, TimeSpan wait, TimeSpan period) => (DueAt, Wait, _period) = (now + wait, wait, period);

    internal void Rearm(List<ManualTimer> timers)
    {
        if (_period > TimeSpan.Zero)
        {
            DueAt += _period;
        }
        else
        {
            timers.Remove(this);
        }
    }

    internal void Fire() => callback();
}
