using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>One thing that a person's agents know of them, and where it comes from.</summary>
/// <param name="Entry">The memory that holds it; it can be listed, shared and forgotten by that.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The value itself ("TechFlow AI"); the person's own words where it stands in no narrower ones.</param>
/// <param name="Statement">The sentence that tells it, in the third person.</param>
/// <param name="Agent">The agent it was told to.</param>
/// <param name="Scope">Where it may be read.</param>
/// <param name="SaidAt">When it was said.</param>
/// <param name="Sources">The messages it rests on.</param>
public sealed record ContextValue(
    EntryId Entry,
    ContextKind Kind,
    string Text,
    string Statement,
    AgentId Agent,
    PrivacyScope Scope,
    DateTimeOffset SaidAt,
    IReadOnlyList<MessageId> Sources) : IContent;
