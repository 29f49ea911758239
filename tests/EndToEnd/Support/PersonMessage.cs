namespace Confidant.EndToEnd.Support;

/// <summary>What somebody said, or the command that they ran.</summary>
/// <param name="Place">Where.</param>
/// <param name="Id">The platform's id of it.</param>
internal sealed record PersonMessage(string Place, string Id);
