namespace Confidant.BotHost.Commands.Texts;

/// <summary>What /trending says, in one language.</summary>
internal interface ITrendingTexts
{
    /// <summary>The menu line of /trending.</summary>
    string Menu { get; }

    /// <summary>How /trending is used.</summary>
    string Usage { get; }

    /// <summary>The answer where the service gives none.</summary>
    string Unavailable { get; }

    /// <summary>What the service says, as its words.</summary>
    string Answer(string platform, string response);
}
