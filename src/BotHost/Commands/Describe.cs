using Confidant.Adapters;
using Confidant.BotHost.Commands.Texts;
using Confidant.Memory;

namespace Confidant.BotHost.Commands;

/// <summary>Describes commands in every language there is.</summary>
internal static class Describe
{
    /// <summary>The description of a command.</summary>
    public static CommandDescription Command(string name, Func<IReplyTexts, string> line, bool answersInPrivate) => new(
        name,
        new Dictionary<string, string>
        {
            ["en"] = line(ReplyTexts.For(Language.English)),
            ["es"] = line(ReplyTexts.For(Language.Spanish)),
        },
        answersInPrivate);
}
