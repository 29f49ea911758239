namespace Confidant.Identity;

/// <summary>A call that changes nothing (eth_call).</summary>
/// <param name="To">The contract; null to run the data themselves, as if they were to make one.</param>
/// <param name="Data">What it is called with.</param>
public sealed record ChainCall(EthereumAddress? To, ReadOnlyMemory<byte> Data);
