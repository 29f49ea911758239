namespace Confidant.Identity;

/// <summary>One person as this store knows them. A linked profile keeps its own id: it is always who said it.</summary>
/// <param name="Value">A UUIDv7.</param>
public readonly record struct UserId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}
