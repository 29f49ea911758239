namespace Confidant.Emulators.Ethereum;

/// <summary>A request as the endpoint received it.</summary>
/// <param name="Method">What was asked.</param>
/// <param name="Params">With what, as JSON.</param>
public sealed record RpcCall(string Method, string Params);
