namespace Confidant.Identity;

/// <summary>A message does not conform; never leaves the parser.</summary>
/// <param name="problem">What is wrong, without the message's words.</param>
internal sealed class SiweFormatException(string problem) : Exception(problem);
