namespace Confidant.Emulators;

/// <summary>What goes wrong with the next requests. Guarded by the world's lock.</summary>
/// <typeparam name="TFault">What can go wrong.</typeparam>
internal sealed class FaultPlan<TFault>
    where TFault : class
{
    private readonly List<(TFault Fault, string? Method, string? Chat, int Left)> _planned = [];

    /// <summary>Plans a fault for a number of requests.</summary>
    public void Add(TFault fault, string? method, string? chat, int count) => _planned.Add((fault, method, chat, count));

    /// <summary>Plans nothing any more.</summary>
    public void Clear() => _planned.Clear();

    /// <summary>The fault of a request; null for none.</summary>
    public TFault? Take(string method, string? chat)
    {
        for (int i = 0; i < _planned.Count; i++)
        {
            (TFault Fault, string? Method, string? Chat, int Left) planned = _planned[i];
            if ((planned.Method ?? method).Equals(method, StringComparison.OrdinalIgnoreCase)
                && (planned.Chat is null || planned.Chat == chat))
            {
                if (planned.Left == 1)
                {
                    _planned.RemoveAt(i);
                }
                else
                {
                    _planned[i] = planned with { Left = planned.Left - 1 };
                }

                return planned.Fault;
            }
        }

        return null;
    }
}
