namespace Confidant.Adapters;

/// <summary>A program that speaks in a person's name, and how much of what the person may do it may.</summary>
/// <param name="Label">What the person calls it.</param>
/// <param name="MayAct">Whether commands and requests about privacy are carried out for it; otherwise it only talks.</param>
/// <param name="Purpose">What it says this for.</param>
public sealed record ProgramVoice(string Label, bool MayAct, ProgramPurpose Purpose);
