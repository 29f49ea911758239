namespace Confidant.Emulators.Feeds;

/// <summary>A request as a platform received it.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Path">Its path.</param>
/// <param name="Query">Its query, with the mark before it; empty for none.</param>
/// <param name="Authorization">What it showed; empty for nothing.</param>
/// <param name="Form">What it posted; empty for nothing.</param>
public sealed record FeedServerRequest(
    string Method, string Path, string Query, string Authorization, IReadOnlyDictionary<string, string> Form);
