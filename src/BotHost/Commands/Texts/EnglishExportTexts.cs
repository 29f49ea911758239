namespace Confidant.BotHost.Commands.Texts;

/// <summary>What /export says, in English.</summary>
internal sealed class EnglishExportTexts : IExportTexts
{
    /// <inheritdoc/>
    public string Ready(int memories, int messages) =>
        $"Everything kept about you: {Count(memories, "memory", "memories")}, {Count(messages, "message", "messages")}.";

    private static string Count(int number, string one, string many) => number == 1 ? $"1 {one}" : $"{number} {many}";
}
