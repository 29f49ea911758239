namespace Confidant.Emulators.Telegram;

/// <summary>What goes wrong with the next requests. Guarded by the world's lock.</summary>
internal sealed class FaultPlan
{
    private readonly List<(EmulatedFault Fault, string? Method, long? Chat, int Left)> _planned = [];

    /// <summary>Plans a fault for a number of requests.</summary>
    public void Add(EmulatedFault fault, string? method, long? chat, int count) => _planned.Add((fault, method, chat, count));

    /// <summary>Plans nothing any more.</summary>
    public void Clear() => _planned.Clear();

    /// <summary>The fault of a request; null for none.</summary>
    public EmulatedFault? Take(string method, long? chat)
    {
        for (int i = 0; i < _planned.Count; i++)
        {
            var planned = _planned[i];
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
