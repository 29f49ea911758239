namespace Confidant.Memory;

/// <summary>The languages that the offline rules speak.</summary>
public enum Language
{
    /// <summary>English; also the answer's language where none was recognised.</summary>
    English,

    /// <summary>Spanish.</summary>
    Spanish,
}
