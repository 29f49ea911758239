namespace Confidant.BotHost.Commands.Agents;

/// <summary>What /agent is asked to do.</summary>
internal enum AgentVerb
{
    /// <summary>Something it does not know.</summary>
    Unknown,

    /// <summary>To show who answers, and who could.</summary>
    Show,

    /// <summary>To let an agent answer here.</summary>
    Use,

    /// <summary>To let an agent answer in the whole group.</summary>
    Group,

    /// <summary>To end what was chosen here.</summary>
    Reset,

    /// <summary>To make an agent.</summary>
    New,

    /// <summary>To list presets, or to give one to an agent.</summary>
    Preset,

    /// <summary>To change a setting of an agent.</summary>
    Set,

    /// <summary>To delete an agent.</summary>
    Delete,
}
