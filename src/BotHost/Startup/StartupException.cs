namespace Confidant.BotHost.Startup;

/// <summary>The host cannot start; the message is one line that names the key, the problem and the cure.</summary>
/// <param name="message">The line.</param>
internal sealed class StartupException(string message) : Exception(message);
