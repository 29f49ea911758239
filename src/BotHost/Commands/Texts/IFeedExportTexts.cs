namespace Confidant.BotHost.Commands.Texts;

/// <summary>What is said about files that look like exports, in one language.</summary>
internal interface IFeedExportTexts
{
    /// <summary>Asks whether an export is to be learned from.</summary>
    /// <param name="name">The account it is of, by its name.</param>
    /// <param name="posts">How many posts it has.</param>
    string Ask(string name, int posts);

    /// <summary>The button that says yes.</summary>
    string YesButton { get; }

    /// <summary>The button that says no.</summary>
    string NoButton { get; }

    /// <summary>The file is deleted, and nothing was learned.</summary>
    string Dropped { get; }

    /// <summary>The file is not there any more.</summary>
    string Gone { get; }

    /// <summary>The file is longer than the platform gives out to bots, or than the host takes.</summary>
    string TooLong { get; }

    /// <summary>The file cannot be had now.</summary>
    string Unavailable { get; }

    /// <summary>There is no room for it at present.</summary>
    string NoRoom { get; }
}
