namespace Confidant.Emulators.Ethereum;

/// <summary>What goes wrong with a request.</summary>
public enum RpcFault
{
    /// <summary>Nothing is answered until the caller gives up.</summary>
    Silence,

    /// <summary>Half an answer, and then nothing until the caller gives up.</summary>
    Trickle,

    /// <summary>The connection is cut.</summary>
    Cut,

    /// <summary>The endpoint fails.</summary>
    ServerError,

    /// <summary>The endpoint is at its limit.</summary>
    TooMany,

    /// <summary>The key in the address is refused.</summary>
    Unauthorized,

    /// <summary>The answer points elsewhere.</summary>
    Redirect,

    /// <summary>An error of the node's own, with the code that failures of contracts have, too.</summary>
    NodeError,

    /// <summary>The error of a limit.</summary>
    LimitError,

    /// <summary>The answer is no JSON.</summary>
    Nonsense,

    /// <summary>There is no body.</summary>
    Empty,

    /// <summary>The answer is far too long.</summary>
    Oversized,

    /// <summary>The answer is to another request.</summary>
    WrongId,

    /// <summary>The id is a text.</summary>
    TextId,

    /// <summary>The answer is of another version.</summary>
    WrongVersion,

    /// <summary>Neither result nor error.</summary>
    NoResult,

    /// <summary>The result is null.</summary>
    NullResult,

    /// <summary>The result is a number.</summary>
    NumberResult,

    /// <summary>The result is an object.</summary>
    ObjectResult,

    /// <summary>The result lacks 0x.</summary>
    NoPrefix,

    /// <summary>The result has half a byte.</summary>
    HalfByte,

    /// <summary>The result has a letter that is no digit.</summary>
    NoDigit,

    /// <summary>The answer is a list of answers.</summary>
    List,

    /// <summary>The error is a text.</summary>
    TextError,
}
