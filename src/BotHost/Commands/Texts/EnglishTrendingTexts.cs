namespace Confidant.BotHost.Commands.Texts;

/// <summary>What /trending says, in English.</summary>
internal sealed class EnglishTrendingTexts : ITrendingTexts
{
    /// <inheritdoc/>
    public string Menu => "What is trending on a platform";

    /// <inheritdoc/>
    public string Usage => "/trending cooking videos youtube – asks what is trending; without a platform, on TikTok";

    /// <inheritdoc/>
    public string Unavailable => "The trending service gives no answer at present.";

    /// <inheritdoc/>
    public string Answer(string platform, string response) => $"The trending service says about {platform}:\n{response}";
}
