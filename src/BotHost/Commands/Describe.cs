using Confidant.Adapters;
using Confidant.BotHost.Commands.Texts;
using Confidant.Memory;

namespace Confidant.BotHost.Commands;

/// <summary>Describes commands in every language there is.</summary>
internal static class Describe
{
    /// <summary>The description of a command.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="line">What it does.</param>
    /// <param name="answersInPrivate">Whether its answer in a group is for the asker alone.</param>
    /// <param name="options">What can follow it, in order.</param>
    public static CommandDescription Command(
        string name, Func<IReplyTexts, string> line, bool answersInPrivate, params IReadOnlyList<CommandOption> options) =>
        new(name, InEveryLanguage(line), answersInPrivate) { Options = options };

    /// <summary>The description of what can follow a command.</summary>
    /// <param name="name">Its name, lower case.</param>
    /// <param name="line">What it is for.</param>
    /// <param name="choices">The only words it takes; none where anything goes.</param>
    public static CommandOption Option(string name, Func<IOptionTexts, string> line, params IReadOnlyList<string> choices) =>
        new(name, InEveryLanguage(texts => line(texts.Options)))
        {
            Choices = [.. choices.Select(static choice => new CommandChoice(choice, InEveryLanguage(texts => texts.Options.Choice(choice))))],
        };

    private static Dictionary<string, string> InEveryLanguage(Func<IReplyTexts, string> line) => new()
    {
        ["en"] = line(ReplyTexts.For(Language.English)),
        ["es"] = line(ReplyTexts.For(Language.Spanish)),
    };
}
