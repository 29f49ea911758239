namespace Confidant.Adapters.Playground;

/// <summary>Whom a text speaks to, and what it says.</summary>
internal sealed record Addressing(bool IsToBot, string BareText, string? Command, string CommandArgument);
