namespace Confidant.Adapters;

/// <summary>A thread of a group was deleted with everything that was said in it, on a platform that names none of its messages: what
/// is remembered of them goes too. The thread is the one of the conversation.</summary>
public sealed record ThreadDeleted : IncomingEvent;
