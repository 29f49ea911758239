namespace Confidant.Adapters.Playground;

/// <summary>Which deliveries were made, so that a repeated one is not shown twice. Bounded; safe for concurrent use.</summary>
internal sealed class DeliveryLog(PlaygroundLimits limits)
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    public bool Has(string idempotencyKey)
    {
        lock (_gate)
        {
            return _keys.Contains(idempotencyKey);
        }
    }

    public void Note(string idempotencyKey)
    {
        lock (_gate)
        {
            if (!_keys.Add(idempotencyKey))
            {
                return;
            }

            _order.Enqueue(idempotencyKey);
            if (_order.Count > limits.RememberedDeliveries)
            {
                _keys.Remove(_order.Dequeue());
            }
        }
    }
}
