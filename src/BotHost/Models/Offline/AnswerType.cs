namespace Confidant.BotHost.Models.Offline;

/// <summary>What an answer has to have in it.</summary>
internal enum AnswerType
{
    /// <summary>Anything.</summary>
    Any,

    /// <summary>A place.</summary>
    Place,

    /// <summary>A time.</summary>
    Time,

    /// <summary>A name.</summary>
    Name,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A reason.</summary>
    Reason,
}
