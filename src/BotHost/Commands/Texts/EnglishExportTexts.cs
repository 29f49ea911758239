namespace Confidant.BotHost.Commands.Texts;

/// <summary>What /export says, in English.</summary>
internal sealed class EnglishExportTexts : IExportTexts
{
    /// <inheritdoc/>
    public string Ready(int memories, int messages) =>
        $"Everything kept about you: {Count(memories, "memory", "memories")}, {Count(messages, "message", "messages")}.";

    /// <inheritdoc/>
    public string PageReady => "The same as a page to read.";

    /// <inheritdoc/>
    public string TooLarge(string fileName) =>
        $"{fileName} is larger than a file may be here, so I cannot send it. A program can fetch it for you: write /token to me "
        + "in private, choose “My data”, and let the program ask for GET /api/personalized-ai/export. Or ask me for /export on another platform.";

    /// <inheritdoc/>
    public string SettingsHeading => "Settings";

    /// <inheritdoc/>
    public string AgentsHeading => "Your agents";

    /// <inheritdoc/>
    public string PersonasHeading => "What was learned from your posts";

    /// <inheritdoc/>
    public string FeedsHeading => "Your feeds";

    /// <inheritdoc/>
    public string KeptPosts(int count) => count == 1 ? "1 post" : $"{count} posts";

    /// <inheritdoc/>
    public string PageTitle(string name) => $"What is kept about {name}";

    /// <inheritdoc/>
    public string MemoriesHeading(string place) => $"{place}: what I remember";

    /// <inheritdoc/>
    public string MessagesHeading(string place) => $"{place}: your messages";

    private static string Count(int number, string one, string many) => number == 1 ? $"1 {one}" : $"{number} {many}";
}
