namespace Confidant.BotHost.Commands;

/// <summary>A button of a command's answer. The caller alone may press it, once, for a day.</summary>
/// <param name="Label">What it shows.</param>
/// <param name="Action">The command's name, a dot, and what to do.</param>
/// <param name="Argument">What to do it to.</param>
internal sealed record CommandButton(string Label, string Action, string Argument = "");
