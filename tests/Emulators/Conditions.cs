namespace Confidant.Emulators;

/// <summary>Those who wait until something is the case. Guarded by the world's lock.</summary>
internal sealed class Conditions
{
    private readonly List<(Func<bool> Holds, TaskCompletionSource Reached)> _waiting = [];

    /// <summary>Waits until a condition holds.</summary>
    public Task UntilAsync(Func<bool> holds)
    {
        if (holds())
        {
            return Task.CompletedTask;
        }

        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting.Add((holds, reached));
        return reached.Task;
    }

    /// <summary>Something changed.</summary>
    public void Check()
    {
        if (_waiting.Count > 0)
        {
            _waiting.RemoveAll(waiter => waiter.Holds() && waiter.Reached.TrySetResult());
        }
    }
}
