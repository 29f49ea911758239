namespace Confidant.Memory.Intents;

/// <summary>What a token does in its message.</summary>
internal enum TokenRole : byte
{
    /// <summary>It says something of its own.</summary>
    Statement = 0,

    /// <summary>It says nothing: breaks, fillers, words that join.</summary>
    Empty,

    /// <summary>It is part of what may be a request.</summary>
    Request,
}
