using Confidant.Adapters;

namespace Confidant.BotHost.Intake;

/// <summary>What was said in passing, as it is held.</summary>
/// <param name="message">The message.</param>
/// <param name="terms">How it is answered.</param>
/// <param name="heldAt">Since when it is held.</param>
internal sealed class PassingMessage(IncomingMessage message, PassingTerms terms, DateTimeOffset heldAt) : IDisposable
{
    private readonly CancellationTokenSource _superseded = new();

    /// <summary>The message.</summary>
    public IncomingMessage Message { get; } = message;

    /// <summary>How it is answered.</summary>
    public PassingTerms Terms { get; } = terms;

    /// <summary>Since when it is held.</summary>
    public DateTimeOffset HeldAt { get; } = heldAt;

    /// <summary>Raised when the speaker has typed on, so that nobody waits for this answer.</summary>
    public CancellationToken Superseded => _superseded.Token;

    /// <summary>Raises <see cref="Superseded"/>. Returns at once.</summary>
    public void Supersede() => _ = _superseded.CancelAsync();

    /// <inheritdoc/>
    public void Dispose() => _superseded.Dispose();
}
