namespace Confidant.Emulators.Discord;

/// <summary>A file with a message.</summary>
/// <param name="Id">Its id.</param>
/// <param name="FileName">Its name.</param>
/// <param name="MediaType">Its type.</param>
/// <param name="Content">Its bytes.</param>
public sealed record EmulatedAttachment(string Id, string FileName, string MediaType, byte[] Content);
