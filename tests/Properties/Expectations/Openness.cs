namespace Confidant.Properties;

/// <summary>Where a message may be read, as the table of the design has it.</summary>
internal enum Openness
{
    /// <summary>Where it was said, if that was a private chat; otherwise by its speaker's own commands only.</summary>
    Private,

    /// <summary>In its group.</summary>
    Group,

    /// <summary>Wherever its speaker speaks, and where it was said.</summary>
    Everywhere,
}
