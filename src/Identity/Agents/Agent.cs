namespace Confidant.Identity;

/// <summary>A conversational agent: who answers.</summary>
/// <param name="Id">Its id, part of every scope key.</param>
/// <param name="Name">The name it goes by.</param>
public sealed record Agent(AgentId Id, string Name)
{
    /// <summary>The agent of a host that configures none.</summary>
    public static readonly Agent Default =
        new(new AgentId(new Guid("01890000-0000-7000-8000-000000000001")), "Confidant");
}
