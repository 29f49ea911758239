using Confidant.Memory;

namespace Confidant.BotHost.Turns;

/// <summary>What is read of the session that a message goes on with.</summary>
/// <param name="Window">Its latest turns.</param>
/// <param name="Fitting">Its turns that the message reminds of.</param>
/// <param name="Summary">What its earlier turns say; null where there is no summary.</param>
internal sealed record SessionContext(SessionWindow Window, IReadOnlyList<TranscriptTurn> Fitting, SessionSummary? Summary);
