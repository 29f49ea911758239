using Confidant.Memory;

namespace Confidant.BotHost.Agents;

/// <summary>A ready-made persona that agents are made from.</summary>
/// <param name="Name">What configurations and programs call it.</param>
/// <param name="Role">What it is.</param>
/// <param name="Personality">How it speaks, in words for a model.</param>
/// <param name="Instructions">What it is to do and to leave, in words for a model.</param>
/// <param name="English">How it speaks English without a model.</param>
/// <param name="Spanish">How it speaks Spanish without a model.</param>
internal sealed record Preset(
    string Name, string Role, string Personality, string Instructions, Voice English, Voice Spanish)
{
    /// <summary>How it speaks a language without a model.</summary>
    public Voice In(Language language) => language == Language.Spanish ? Spanish : English;
}
