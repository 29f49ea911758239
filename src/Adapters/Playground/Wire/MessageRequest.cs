namespace Confidant.Adapters.Playground;

/// <summary>What the page sends when somebody says or edits something.</summary>
internal sealed record MessageRequest(string? As, string? Room, string? Text, string? ReplyTo, string? EditOf);
