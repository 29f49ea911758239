namespace Confidant.Adapters.Playground;

/// <summary>One thing that is remembered, as the page shows it.</summary>
/// <param name="Text">The words.</param>
/// <param name="Scope">Where they may be read.</param>
/// <param name="Place">Where they were said: a group's name, or "private chat".</param>
/// <param name="Speaker">The display name of who said them.</param>
/// <param name="SaidAt">When.</param>
/// <param name="MayBeUsedHere">Whether an answer in the room that is looked at may rest on them.</param>
public sealed record PlaygroundMemory(
    string Text, PlaygroundScope Scope, string Place, string Speaker, DateTimeOffset SaidAt, bool MayBeUsedHere);
