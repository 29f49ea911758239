namespace Confidant.Identity;

/// <summary>A conversational agent: who answers, and in which voice. Settings, never what people told it.</summary>
/// <param name="Id">Its id, part of every scope key.</param>
/// <param name="Name">The name it goes by; from 1 to <see cref="AgentLimits.NameLength"/> characters.</param>
public sealed record Agent(AgentId Id, string Name)
{
    /// <summary>The agent of a host that configures none.</summary>
    public static readonly Agent Default =
        new(new AgentId(new Guid("01890000-0000-7000-8000-000000000001")), "Confidant");

    /// <summary>Whose it is; null for the operator's, which anybody may talk to.</summary>
    public UserId? Owner { get; init; }

    /// <summary>What it is ("customer support specialist"); null to take the preset's.</summary>
    public string? Role { get; init; }

    /// <summary>How it speaks, in words for a model; null to take the preset's.</summary>
    public string? Personality { get; init; }

    /// <summary>What it is to do and to leave, in words for a model; null to take the preset's.</summary>
    public string? Instructions { get; init; }

    /// <summary>The preset that it is made from; null for the neutral one.</summary>
    public string? Preset { get; init; }

    /// <summary>The model that speaks for it; null for the host's.</summary>
    public string? Model { get; init; }

    /// <summary>The language it answers in, as ISO 639-1; null for the one it is spoken to in.</summary>
    public string? Language { get; init; }

    /// <summary>Whether the operator took it out of the configuration: it is offered to nobody and answers nowhere, and what it
    /// learned waits for its return.</summary>
    public bool IsRetired { get; init; }
}
