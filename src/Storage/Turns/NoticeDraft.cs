using Confidant.Identity;

namespace Confidant.Storage;

/// <summary>A message for the private chat of somebody else than who is answered, to be committed with a turn. It goes to the private
/// conversation in which the person talked last, and waits where there is none yet.</summary>
/// <param name="To">The person.</param>
/// <param name="Payload">The message for the adapter, serialized; without anybody's words.</param>
public sealed record NoticeDraft(UserId To, ReadOnlyMemory<byte> Payload);
