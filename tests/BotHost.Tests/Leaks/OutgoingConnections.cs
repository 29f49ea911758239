using System.Collections.Concurrent;
using System.Diagnostics.Tracing;

namespace Confidant.BotHost.Tests.Leaks;

/// <summary>Notes every connection that this process begins to make.</summary>
internal sealed class OutgoingConnections : EventListener
{
    private readonly ConcurrentQueue<string> _started = new();

    /// <summary>Where to.</summary>
    public IReadOnlyList<string> Started => [.. _started];

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name is "System.Net.Sockets" or "System.Net.NameResolution")
        {
            EnableEvents(eventSource, EventLevel.Informational);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventName is "ConnectStart" or "ResolutionStart")
        {
            _started.Enqueue($"{eventData.EventName} {string.Join(' ', eventData.Payload ?? new([]))}");
        }
    }
}
