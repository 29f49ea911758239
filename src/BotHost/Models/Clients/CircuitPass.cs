namespace Confidant.BotHost.Models.Clients;

/// <summary>One call through a circuit. Given up without an outcome, it counts as none.</summary>
internal sealed class CircuitPass(CircuitBoard board, string model, bool isTrial) : IDisposable
{
    private bool _isOver;

    /// <summary>The model answered.</summary>
    public void Succeed() => End(null, isKnown: true);

    /// <summary>The call failed.</summary>
    public void Fail(ModelException failure) => End(failure, isKnown: true);

    /// <inheritdoc/>
    public void Dispose() => End(null, isKnown: false);

    private void End(ModelException? failure, bool isKnown)
    {
        if (!_isOver)
        {
            _isOver = true;
            board.Leave(model, isTrial, failure, isKnown);
        }
    }
}
