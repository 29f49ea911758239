using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Commands;

/// <summary>Reads what a person wants forgotten.</summary>
internal sealed class ForgetSelections(TextAnalyzer analyzer)
{
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

        // A message is indexed in the language it was taken for, so a topic is looked for in both.
        string[][] readings =
        [
            [.. analyzer.Terms(argument, Language.English)],
            [.. analyzer.Terms(argument, Language.Spanish)],
        ];
        List<IReadOnlyList<string>> topics = [.. readings.Where(static terms => terms.Length > 0)];
        return topics.Count == 0 ? null : new ForgetSelection.Topic(topics);
    }
}
