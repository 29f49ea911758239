namespace Confidant.Identity;

/// <summary>One of a person's own personas; each person's are numbered by themselves.</summary>
/// <param name="Value">From 1 on; 1 is <c>self</c>.</param>
public readonly record struct PersonaId(int Value)
{
    /// <summary>The persona that stands for the person, and learns from every sync.</summary>
    public static readonly PersonaId Self = new(1);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
