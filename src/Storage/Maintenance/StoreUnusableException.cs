namespace Confidant.Storage;

/// <summary>The store cannot be used; the message names the cause and the cure.</summary>
/// <param name="message">One line for the operator.</param>
/// <param name="innerException">What the engine said; null where there is nothing.</param>
public sealed class StoreUnusableException(string message, Exception? innerException = null) : Exception(message, innerException);
