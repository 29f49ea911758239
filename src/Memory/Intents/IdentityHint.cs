namespace Confidant.Memory;

/// <summary>An account that the speaker says is theirs. A claim, never a proof.</summary>
/// <param name="Kind">The kind of account.</param>
/// <param name="Value">The handle or name in lower case without <c>@</c>; a wallet's 0x and 40 hex digits as typed, so
/// that a checksum can still be tested.</param>
/// <param name="Quote">The words that claim it, verbatim.</param>
public sealed record IdentityHint(IdentityHintKind Kind, string Value, string Quote) : IContent;
