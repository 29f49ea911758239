using Confidant.Memory;

namespace Confidant.BotHost.Models.Offline;

/// <summary>Says the simplest facts in the language they were not said in. Only names and numbers cross over: other words would
/// have to be translated.</summary>
internal static class Translations
{
    /// <summary>A sentence about the asker, or about who is named; null where the fact cannot cross over.</summary>
    public static string? Tell(KnownFact fact, string? name, Language language)
    {
        string? value = fact.Topic is Topics.Residence or Topics.Origin ? fact.Statement.Location : fact.Statement.Value;
        if (value is null || fact.Statement.Text.Split(' ').Length > 8 + value.Split(' ').Length)
        {
            return null;
        }

        bool isName = value.Split(' ').All(word => word.Length > 0 && (char.IsUpper(word[0]) || word is "de" or "do" or "da"));
        return isName && value.Length <= 60 ? Sentence(fact.Topic, value, name, language) : null;
    }

    private static string? Sentence(string? topic, string value, string? name, Language language) => (topic, language) switch
    {
        (Topics.Residence, Language.English) => name is null ? $"You live in {value}." : $"{name} lives in {value}.",
        (Topics.Residence, _) => name is null ? $"Vives en {value}." : $"{name} vive en {value}.",
        (Topics.Origin, Language.English) => name is null ? $"You are from {value}." : $"{name} is from {value}.",
        (Topics.Origin, _) => name is null ? $"Eres de {value}." : $"{name} es de {value}.",
        (Topics.Employer, Language.English) => name is null ? $"You work at {value}." : $"{name} works at {value}.",
        (Topics.Employer, _) => name is null ? $"Trabajas en {value}." : $"{name} trabaja en {value}.",
        (Topics.Name, Language.English) => name is null ? $"Your name is {value}." : $"{name}'s name is {value}.",
        (Topics.Name, _) => name is null ? $"Te llamas {value}." : $"{name} se llama {value}.",
        _ => null,
    };
}
