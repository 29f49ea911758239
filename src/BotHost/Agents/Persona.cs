namespace Confidant.BotHost.Agents;

/// <summary>How an agent presents itself: its own settings over those of its preset.</summary>
/// <param name="Name">The name it goes by.</param>
/// <param name="Preset">The preset's name; the neutral one's where it has none.</param>
/// <param name="Role">What it is.</param>
/// <param name="Personality">How it speaks.</param>
/// <param name="Instructions">What it is to do and to leave.</param>
internal sealed record Persona(string Name, string Preset, string Role, string Personality, string Instructions);
