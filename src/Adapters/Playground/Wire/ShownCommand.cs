namespace Confidant.Adapters.Playground;

/// <summary>A command as the page suggests it.</summary>
internal sealed record ShownCommand(string Name, string Description, bool AnswersInPrivate);
