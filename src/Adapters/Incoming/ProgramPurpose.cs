namespace Confidant.Adapters;

/// <summary>What a program speaks for.</summary>
public enum ProgramPurpose
{
    /// <summary>To be answered, like a person.</summary>
    Talk,

    /// <summary>To have it kept, as private; it is not answered from memory.</summary>
    Note,

    /// <summary>To have the person asked, in their own chat: nothing is done unless they press a button.</summary>
    Request,
}
