namespace Confidant.Identity;

/// <summary>How large an agent's settings may be, and how many agents a person may have.</summary>
public static class AgentLimits
{
    /// <summary>The most characters of a name.</summary>
    public const int NameLength = 64;

    /// <summary>The most characters of a role.</summary>
    public const int RoleLength = 200;

    /// <summary>The most characters of a personality, and of instructions.</summary>
    public const int TextLength = 2000;

    /// <summary>The most agents of one person.</summary>
    public const int AgentsOfOnePerson = 20;

    /// <summary>Whether something can be an agent's name: one line, not blank at its ends, not too long.</summary>
    public static bool IsName(string? name) =>
        name is { Length: > 0 and <= NameLength } && name.Trim() == name && !name.Any(char.IsControl);

    /// <summary>Whether an agent's settings keep to the limits.</summary>
    public static bool Allow(Agent agent)
    {
        ArgumentNullException.ThrowIfNull(agent);
        return IsName(agent.Name)
            && agent.Role is null or { Length: > 0 and <= RoleLength }
            && agent.Personality is null or { Length: > 0 and <= TextLength }
            && agent.Instructions is null or { Length: > 0 and <= TextLength }
            && agent.Language is null or { Length: 2 };
    }
}
