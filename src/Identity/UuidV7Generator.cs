namespace Confidant.Identity;

/// <summary>UUIDv7 (RFC 9562) from the injected clock.</summary>
/// <param name="time">The clock for the time part.</param>
public sealed class UuidV7Generator(TimeProvider time) : IIdGenerator
{
    /// <inheritdoc/>
    public Guid NewId() => Guid.CreateVersion7(time.GetUtcNow());
}
