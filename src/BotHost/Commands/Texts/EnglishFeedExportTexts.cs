using System.Globalization;

namespace Confidant.BotHost.Commands.Texts;

/// <summary>What is said about files that look like exports, in English.</summary>
internal sealed class EnglishFeedExportTexts : IFeedExportTexts
{
    /// <inheritdoc/>
    public string YesButton => "Learn from it";

    /// <inheritdoc/>
    public string NoButton => "Delete the file";

    /// <inheritdoc/>
    public string Dropped => "The file is deleted here, and I learned nothing from it.";

    /// <inheritdoc/>
    public string Gone => "That file is not here any more. Send it again.";

    /// <inheritdoc/>
    public string TooLong =>
        "That file is larger than I am given here. Send tweets.js from the archive alone, or upload the file with a program: make a token with "
        + "/token (reach “My data”), then POST the file to /api/personalized-ai/integrations/exports.";

    /// <inheritdoc/>
    public string Unavailable => "I cannot fetch that file at the moment. Send it again in a few minutes.";

    /// <inheritdoc/>
    public string NoRoom => "There is no room for that file here at present. Send it again later.";

    /// <inheritdoc/>
    public string Ask(string name, int posts) =>
        $"An export of {name}, with {posts.ToString("N0", CultureInfo.InvariantCulture)} posts. Shall I learn from it? What it does not mark as public "
        + "stays private. I delete the file afterwards; without an answer, within an hour.";
}
