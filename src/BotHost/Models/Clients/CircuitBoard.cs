namespace Confidant.BotHost.Models.Clients;

/// <summary>The circuits of all models. Safe for concurrent use.</summary>
internal sealed class CircuitBoard(TimeProvider time)
{
    /// <summary>How many calls in a row have to fail.</summary>
    public const int FailuresToOpen = 3;

    /// <summary>How long a model is left alone, unless it asked for longer.</summary>
    public static TimeSpan Rest { get; } = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan _longestRest = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Circuit> _circuits = new(StringComparer.Ordinal);

    /// <summary>Lets a call through, or not.</summary>
    /// <exception cref="ModelException">The model is left alone.</exception>
    public CircuitPass Enter(string model)
    {
        lock (_lock)
        {
            Circuit circuit = Find(model);
            bool isTrial = circuit.OpenUntil is not null;
            if (isTrial && (circuit.OpenUntil > time.GetUtcNow() || circuit.HasTrial))
            {
                throw new ModelException(ModelFault.CircuitOpen);
            }

            circuit.HasTrial = isTrial;
            return new CircuitPass(this, model, isTrial);
        }
    }

    /// <summary>Whether calls to a model fail at once.</summary>
    public bool IsOpen(string model)
    {
        lock (_lock)
        {
            return Find(model).OpenUntil is not null;
        }
    }

    /// <summary>Ends a call that let something be known about the model, or nothing.</summary>
    /// <param name="model">The model.</param>
    /// <param name="isTrial">Whether the call was the one to try it with.</param>
    /// <param name="failure">The failure; null where there was none.</param>
    /// <param name="isKnown">Whether the call came to an end at all.</param>
    internal void Leave(string model, bool isTrial, ModelException? failure, bool isKnown)
    {
        lock (_lock)
        {
            Circuit circuit = Find(model);
            circuit.HasTrial &= !isTrial;
            if (!isKnown)
            {
                return;
            }

            if (failure is not { IsOutage: true })
            {
                circuit.Failures = 0;
                circuit.OpenUntil = null;
                return;
            }

            circuit.Failures++;
            if (isTrial || circuit.Failures >= FailuresToOpen)
            {
                circuit.OpenUntil = time.GetUtcNow() + RestAfter(failure);
            }
        }
    }

    private static TimeSpan RestAfter(ModelException failure)
    {
        TimeSpan asked = failure.RetryAfter ?? TimeSpan.Zero;
        return asked > _longestRest ? _longestRest : asked > Rest ? asked : Rest;
    }

    private Circuit Find(string model)
    {
        if (!_circuits.TryGetValue(model, out Circuit? circuit))
        {
            _circuits.Add(model, circuit = new Circuit());
        }

        return circuit;
    }

    private sealed class Circuit
    {
        public int Failures { get; set; }

        public DateTimeOffset? OpenUntil { get; set; }

        public bool HasTrial { get; set; }
    }
}
