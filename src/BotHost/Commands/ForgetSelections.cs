using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Commands;

/// <summary>Reads what a person wants forgotten.</summary>
internal sealed class ForgetSelections(TextAnalyzer analyzer)
{
    private const char EntryMark = '#';

    /// <summary>What names one memory in a /forget.</summary>
    public static string OfEntry(EntryId entry) => $"{EntryMark}{entry}";

    /// <summary>The memory that a /forget names; null where it names none.</summary>
    public static EntryId? FindEntry(string argument) =>
        argument.StartsWith(EntryMark) && Guid.TryParseExact(argument[1..].Trim(), "D", out Guid id) ? new EntryId(id) : null;

    /// <summary>The selection that the words of a /forget name; null where they hold nothing to search for.</summary>
    public ForgetSelection? Find(string argument, ConversationKey conversation)
    {
        switch (argument.Trim().ToLowerInvariant())
        {
            case "last" or "último" or "ultimo":
                return new ForgetSelection.Last(conversation);
            case "all" or "todo":
                return new ForgetSelection.All();
            case "here" or "aquí" or "aqui":
                return new ForgetSelection.Here(conversation);
        }

        IReadOnlyList<IReadOnlyList<string>> topics = ReadTopic(analyzer, argument);
        return topics.Count == 0 ? null : new ForgetSelection.Topic(topics);
    }

    /// <summary>The terms of a topic, once for each language: a message is indexed in the one it was taken for.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> ReadTopic(TextAnalyzer analyzer, string words)
    {
        string[][] readings = [[.. analyzer.Terms(words, Language.English)], [.. analyzer.Terms(words, Language.Spanish)]];
        return [.. readings.Where(static terms => terms.Length > 0)];
    }
}
