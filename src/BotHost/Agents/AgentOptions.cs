namespace Confidant.BotHost.Agents;

/// <summary>One of the operator's agents. What is left out is taken from the preset.</summary>
internal sealed class AgentOptions
{
    /// <summary>The name it goes by, and by which it is known again after a restart.</summary>
    public string Name { get; set; } = "";

    /// <summary>The preset that it is made from.</summary>
    /// <value>The default is null: the neutral one.</value>
    public string? Preset { get; set; }

    /// <summary>What it is.</summary>
    public string? Role { get; set; }

    /// <summary>How it speaks, in words for a model.</summary>
    public string? Personality { get; set; }

    /// <summary>What it is to do and to leave, in words for a model.</summary>
    public string? Instructions { get; set; }

    /// <summary>The model that speaks for it.</summary>
    /// <value>The default is null: the host's.</value>
    public string? Model { get; set; }

    /// <summary>The language it always answers in, as ISO 639-1.</summary>
    /// <value>The default is null: the one it is spoken to in.</value>
    public string? Language { get; set; }

    /// <summary>Where it answers: bot accounts, chats and threads, as <c>platform:bot[:chat[:thread]]</c>.</summary>
    public List<string> Bind { get; } = [];

    /// <summary>The channels that speak for it, as <c>platform:channel</c>: what they announce is heard by all whom it talks to.</summary>
    public List<string> Announcements { get; } = [];
}
