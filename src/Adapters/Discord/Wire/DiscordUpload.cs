namespace Confidant.Adapters.Discord.Wire;

/// <summary>A file that comes with a message, by its number in the form.</summary>
internal sealed record DiscordUpload(int Id, string Filename);
