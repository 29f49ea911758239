using Confidant.Memory;

namespace Confidant.BotHost.Commands.Links;

/// <summary>Something that a person said or proved to be theirs.</summary>
/// <param name="Text">One line: what it is, by which method, how sure, the proof, and since when.</param>
/// <param name="Label">What the button shows that takes it back.</param>
/// <param name="Action">That button's action.</param>
/// <param name="Argument">What it carries.</param>
internal sealed record LinkEntry(string Text, string Label, string Action, string Argument)
{
    /// <summary>The messages that it rests on.</summary>
    public IReadOnlyList<MessageId> Sources { get; init; } = [];
}
