namespace Confidant.BotHost.Commands.Links;

/// <summary>What is tried to link something, as far as it is limited.</summary>
internal enum LinkTry
{
    /// <summary>A code is shown.</summary>
    ShowCode,

    /// <summary>A code is entered.</summary>
    EnterCode,

    /// <summary>A challenge is asked for.</summary>
    AskChallenge,

    /// <summary>A signature is handed in.</summary>
    GiveSignature,

    /// <summary>Profiles are looked at.</summary>
    ReadBio,
}
