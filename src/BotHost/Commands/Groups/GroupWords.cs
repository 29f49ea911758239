using System.Globalization;
using Confidant.BotHost.Commands.Agents;
using Confidant.Identity;

namespace Confidant.BotHost.Commands.Groups;

/// <summary>The words of /group, English and Spanish alike in every language.</summary>
internal static class GroupWords
{
    /// <summary>The most memories an hour that can be set.</summary>
    public const int LargestBudget = 10_000;

    private const int LongestRetention = 3650;

    /// <summary>Which setting is meant, and what it is to be.</summary>
    public static (GroupSetting Setting, string Value) Read(string argument)
    {
        (string word, string rest) = AgentWords.Cut(argument);
        GroupSetting setting = word.ToLowerInvariant() switch
        {
            "" or "status" or "estado" => GroupSetting.Show,
            "mentions" or "menciones" or "respond_only_when_mentioned" => GroupSetting.Mentions,
            "learn" or "aprender" or "learn_from_all_messages" => GroupSetting.Learning,
            "retention" or "keep" or "guardar" => GroupSetting.Retention,
            "language" or "idioma" => GroupSetting.Language,
            "budget" or "límite" or "limite" => GroupSetting.Budget,
            "audience" or "audiencia" => GroupSetting.Audience,
            "reset" or "restablecer" => GroupSetting.Reset,
            _ => GroupSetting.Unknown,
        };
        return (setting, rest.ToLowerInvariant());
    }

    /// <summary>Reads on or off; null where it is neither.</summary>
    public static bool? ReadSwitch(string value) => value switch
    {
        "on" or "sí" or "si" or "all" or "todo" => true,
        "off" or "no" or "addressed" => false,
        _ => null,
    };

    /// <summary>Reads how many days words are kept. False where it says no such thing.</summary>
    public static bool TryReadDays(string value, out int? days)
    {
        days = null;
        if (value is "forever" or "siempre")
        {
            return true;
        }

        string number = AgentWords.Cut(value).Word;
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int typed) || typed is < 1 or > LongestRetention)
        {
            return false;
        }

        days = typed;
        return true;
    }

    /// <summary>Reads a language as the settings have it: empty for the one that is spoken; null where there is none such.</summary>
    public static string? ReadLanguage(string value) => value switch
    {
        "auto" or "automático" or "automatico" => "",
        "en" or "english" or "inglés" or "ingles" => "en",
        "es" or "spanish" or "español" or "espanol" => "es",
        _ => null,
    };

    /// <summary>Reads a number of memories; null where it is none that can be set.</summary>
    public static int? ReadBudget(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int most) && most <= LargestBudget ? most : null;

    /// <summary>Reads with whom the group is to be one audience; null where it says no such thing.</summary>
    public static GroupReach? ReadReach(string value) => value switch
    {
        "channel" or "canal" => GroupReach.Own,
        "server" or "servidor" => GroupReach.Commons,
        _ => null,
    };
}
