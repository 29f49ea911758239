using Confidant.Adapters.Discord.Wire;

namespace Confidant.Adapters.Discord;

/// <summary>Commands in Discord's terms. Pure.</summary>
internal static class DiscordCommands
{
    private const int Most = 100;
    private const int MostOptions = 25;
    private const int LongestDescription = 100;
    private const string Fallback = "en";
    private const string ManageGuild = "32";

    // In guilds, in the bot's own chat, and wherever a person takes it along.
    private static readonly int[] _contexts = [0, 1, 2];
    private static readonly int[] _integrationTypes = [0, 1];

    // Discord has no Spanish but of a place.
    private static readonly Dictionary<string, string[]> _locales = new() { ["es"] = ["es-ES", "es-419"] };

    /// <summary>The commands.</summary>
    /// <param name="commands">As the host describes them.</param>
    /// <param name="isForGuild">Whether they are for one guild only.</param>
    public static IReadOnlyList<DiscordCommand> Compose(IReadOnlyList<CommandDescription> commands, bool isForGuild) =>
        [.. commands.OrderBy(static command => command.Name, StringComparer.Ordinal).Take(Most).Select(command => new DiscordCommand
        {
            Name = command.Name,
            Description = Cut(command.Descriptions[Fallback]),
            DescriptionLocalizations = Localize(command.Descriptions),
            Options = command.Options.Count == 0
                ? null
                : [.. command.Options.OrderByDescending(static option => option.IsRequired).Take(MostOptions).Select(Compose)],
            DefaultMemberPermissions = command.IsForAdmins ? ManageGuild : null,
            Contexts = isForGuild ? null : _contexts,
            IntegrationTypes = isForGuild ? null : _integrationTypes,
        })];

    private static DiscordCommandOption Compose(CommandOption option) => new()
    {
        Name = option.Name,
        Description = Cut(option.Descriptions[Fallback]),
        DescriptionLocalizations = Localize(option.Descriptions),
        Required = option.IsRequired ? true : null,
        Choices = option.Choices.Count == 0
            ? null
            : [.. option.Choices.Take(MostOptions).Select(static choice => new DiscordChoice(Cut(choice.Names[Fallback]), choice.Value)
            {
                NameLocalizations = Localize(choice.Names),
            })],

        // Discord takes one or the other.
        Autocomplete = option.HasSuggestions && option.Choices.Count == 0 ? true : null,
    };

    private static Dictionary<string, string>? Localize(IReadOnlyDictionary<string, string> descriptions)
    {
        Dictionary<string, string> localized = [];
        foreach ((string language, string description) in descriptions.OrderBy(static each => each.Key, StringComparer.Ordinal))
        {
            foreach (string locale in language == Fallback ? [] : _locales.GetValueOrDefault(language, [language]))
            {
                localized[locale] = Cut(description);
            }
        }

        return localized.Count > 0 ? localized : null;
    }

    private static string Cut(string description) => description.Length <= LongestDescription
        ? description
        : description[..Utf16Text.CutAtOrBefore(description, LongestDescription)];
}
