namespace Confidant.Emulators.Bios;

/// <summary>What goes wrong with a request.</summary>
public enum BioFault
{
    /// <summary>Nothing is answered until the caller gives up.</summary>
    Silence,

    /// <summary>The connection is cut.</summary>
    Cut,

    /// <summary>The service is at its limit.</summary>
    TooMany,

    /// <summary>The service fails.</summary>
    ServerError,

    /// <summary>The token is refused.</summary>
    Unauthorized,

    /// <summary>The request is refused, and not because there is no such profile.</summary>
    BadRequest,

    /// <summary>The answer points elsewhere.</summary>
    Redirect,

    /// <summary>There is no body.</summary>
    Empty,

    /// <summary>The answer is far too long.</summary>
    Huge,

    /// <summary>The answer is cut off in the middle.</summary>
    Malformed,

    /// <summary>The answer is a list.</summary>
    List,

    /// <summary>The answer is of somebody else.</summary>
    SomebodyElse,
}
