using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Confidant.Adapters.Tests.Telegram;

/// <summary>Keeps every line that is logged, at every level, with its exception.</summary>
internal sealed class CapturedLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly SemaphoreSlim _written = new(0);

    public IReadOnlyCollection<string> Lines => [.. _lines];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        _lines.Enqueue($"{formatter(state, exception)} {exception}");
        _written.Release();
    }

    /// <summary>Waits until so many lines hold some words. For one waiter at a time.</summary>
    public async Task WaitForLinesAsync(int count, string words)
    {
        while (_lines.Count(line => line.Contains(words, StringComparison.Ordinal)) < count)
        {
            if (!await _written.WaitAsync(TimeSpan.FromSeconds(20)))
            {
                throw new TimeoutException($"The log does not hold {count} lines with \"{words}\".");
            }
        }
    }

    public void Dispose() => _written.Dispose();
}
