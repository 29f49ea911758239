namespace Confidant.BotHost.Commands.Texts;

/// <summary>What /export says, in one language.</summary>
internal interface IExportTexts
{
    /// <summary>The caption of an export.</summary>
    string Ready(int memories, int messages);

    /// <summary>The caption of the page that comes beside it.</summary>
    string PageReady { get; }

    /// <summary>What is said in the place of a file that the platform does not take, with what to do.</summary>
    string TooLarge(string fileName);

    /// <summary>The heading of the settings on the page.</summary>
    string SettingsHeading { get; }

    /// <summary>The heading of the agents that the person made.</summary>
    string AgentsHeading { get; }

    /// <summary>The heading of the person's own personas.</summary>
    string PersonasHeading { get; }

    /// <summary>The heading of the feeds that the person connected.</summary>
    string FeedsHeading { get; }

    /// <summary>How many posts of a feed are kept.</summary>
    string KeptPosts(int count);

    /// <summary>The title of the page.</summary>
    string PageTitle(string name);

    /// <summary>The heading of the memories of one place.</summary>
    string MemoriesHeading(string place);

    /// <summary>The heading of the messages of one place.</summary>
    string MessagesHeading(string place);
}
