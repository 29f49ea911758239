namespace Confidant.BotHost.Commands;

/// <summary>A question of a command's answer: the caller alone may answer it, once, by replying to it within the hour. Where a platform
/// tells no replies, its words must say what to type instead.</summary>
/// <param name="Action">The command's name, a dot, and what the answer is for.</param>
/// <param name="Argument">What it does it to.</param>
/// <param name="Placeholder">What the field shows in which the answer is written; at most 64 characters.</param>
internal sealed record CommandQuestion(string Action, string Argument, string Placeholder);
