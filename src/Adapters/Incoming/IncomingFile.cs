namespace Confidant.Adapters;

/// <summary>Where the content of something that a message carries can be had from its platform, for a while.</summary>
/// <param name="Reference">The platform's own name of it (a file's id, an address); never shown or logged.</param>
/// <param name="MediaType">Its type, as in <c>audio/ogg</c>; null where the platform does not say.</param>
/// <param name="Bytes">How long it is; null where the platform does not say.</param>
public sealed record IncomingFile(string Reference, string? MediaType = null, long? Bytes = null);
