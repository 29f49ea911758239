namespace Confidant.Memory;

/// <summary>One kind of thing that a person's own context holds.</summary>
/// <param name="Name">Its name, as it is written over HTTP.</param>
/// <param name="Section">The part it belongs to.</param>
/// <param name="Topic">What statements of it are about, one of <see cref="Topics"/>.</param>
/// <param name="Attribute">The single-valued fact that they state; null where they state none.</param>
/// <param name="IsMany">Whether a person may have several.</param>
public sealed record ContextKind(string Name, ContextSection Section, string Topic, string? Attribute, bool IsMany);
