namespace Confidant.Properties;

/// <summary>Whether somebody that a message is about objects to it.</summary>
internal enum Objection
{
    /// <summary>Nobody does.</summary>
    None,

    /// <summary>Somebody does.</summary>
    Raised,

    /// <summary>Somebody does, and its speaker wants it private as well.</summary>
    RaisedAndPrivate,
}
