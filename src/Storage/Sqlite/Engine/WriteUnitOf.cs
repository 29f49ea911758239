namespace Confidant.Storage.Sqlite;

/// <summary>A unit with a state and a result.</summary>
internal sealed class WriteUnit<TState, TResult>(
    TState state, Func<WriteContext, TState, TResult> body, bool isExclusive, CancellationToken cancellationToken)
    : WriteUnit(cancellationToken)
{
    // Continuations never run on the writer's thread: it is the one thing everybody waits for.
    private readonly TaskCompletionSource<TResult> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TResult _result = default!;

    public Task<TResult> Task => _completion.Task;

    public override bool IsExclusive => isExclusive;

    public override void Execute(WriteContext context) => _result = body(context, state);

    public override void Complete() => _completion.TrySetResult(_result);

    public override void Fail(Exception error)
    {
        if (error is OperationCanceledException && CancellationToken.IsCancellationRequested)
        {
            _completion.TrySetCanceled(CancellationToken);
        }
        else
        {
            _completion.TrySetException(error);
        }
    }
}
