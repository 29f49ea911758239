namespace Confidant.Recall;

/// <summary>Where people of a GateMem office talk.</summary>
internal enum GateRoom
{
    /// <summary>The group of the people of the confidential project.</summary>
    Core,

    /// <summary>The group of the people of the project with the similar name.</summary>
    Side,

    /// <summary>The group of everybody.</summary>
    Office,

    /// <summary>One's own private chat with the agent.</summary>
    Own,
}
