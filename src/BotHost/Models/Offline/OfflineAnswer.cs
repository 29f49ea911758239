using Confidant.Memory;

namespace Confidant.BotHost.Models.Offline;

/// <summary>An answer and the messages it rests on.</summary>
/// <param name="Text">The words.</param>
/// <param name="Sources">The messages; empty where it rests on none.</param>
internal sealed record OfflineAnswer(string Text, IReadOnlyList<MessageId> Sources)
{
    /// <summary>An answer that rests on nothing that was said.</summary>
    public static OfflineAnswer Of(string text) => new(text, []);
}
