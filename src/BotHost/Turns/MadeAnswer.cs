using Confidant.Adapters;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.BotHost.Turns;

/// <summary>An answer, and what it was made from.</summary>
/// <param name="Reply">The answer as it was written, with the messages it rests on.</param>
/// <param name="Shown">How it is shown, where it was written in Markdown; null where its words are shown as they are.</param>
/// <param name="Epochs">The epochs of what was read for it.</param>
internal sealed record MadeAnswer(BotReply Reply, FormattedText? Shown, IReadOnlyList<PartitionEpoch> Epochs);
