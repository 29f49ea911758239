namespace Confidant.BotHost.Commands.Texts;

/// <summary>What /export says, in one language.</summary>
internal interface IExportTexts
{
    /// <summary>The caption of an export.</summary>
    string Ready(int memories, int messages);
}
