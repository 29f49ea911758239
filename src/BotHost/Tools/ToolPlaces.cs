namespace Confidant.BotHost.Tools;

/// <summary>Tells a tool which turn it is called in: a chat client passes on the arguments that a model gives, and nothing of the
/// host's. Follows the flow of a turn; safe for concurrent turns.</summary>
internal sealed class ToolPlaces
{
    private readonly AsyncLocal<ToolPlace?> _present = new();

    /// <summary>The turn; null outside one.</summary>
    public ToolPlace? Present => _present.Value;

    /// <summary>Enters a turn. What is called from here on belongs to it, until the caller's method ends.</summary>
    public void Enter(ToolPlace place) => _present.Value = place;
}
