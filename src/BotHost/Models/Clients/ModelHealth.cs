namespace Confidant.BotHost.Models.Clients;

/// <summary>How the models stand, by how their latest calls went. Safe for concurrent use.</summary>
internal sealed class ModelHealth(CircuitBoard circuits)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(ModelTask Task, string Model), ModelFault> _faults = [];

    /// <summary>The latest failures that no answer has followed, by task and model.</summary>
    public IReadOnlyList<ModelCondition> Problems
    {
        get
        {
            lock (_lock)
            {
                return
                [
                    .. _faults
                        .OrderBy(static pair => pair.Key.Task).ThenBy(static pair => pair.Key.Model, StringComparer.Ordinal)
                        .Select(pair => new ModelCondition(
                            pair.Key.Task, pair.Key.Model, pair.Value, circuits.IsOpen(pair.Key.Model))),
                ];
            }
        }
    }

    /// <summary>A call succeeded.</summary>
    public void NoteAnswer(ModelTask task, string model)
    {
        lock (_lock)
        {
            _faults.Remove((task, model));
        }
    }

    /// <summary>A call failed, or its answer could not be used.</summary>
    public void NoteFailure(ModelTask task, string model, ModelFault fault)
    {
        // A person's own limit is no trouble of the host's, and why a model is left alone was noted when it failed.
        if (fault is ModelFault.OverPersonalBudget or ModelFault.CircuitOpen)
        {
            return;
        }

        lock (_lock)
        {
            _faults[(task, model)] = fault;
        }
    }
}
