using System.Collections.Frozen;

namespace Confidant.Memory;

/// <summary>Words that name a time, and months by name, folded.</summary>
internal static class TimeWords
{
    private static readonly FrozenSet<string> _english = WordSet.Of("""
        yesterday today tonight tomorrow ago last next this week weekend month year years day days monday tuesday wednesday
        thursday friday saturday sunday january february march april may june july august september october november december
        recently just since morning evening night summer winter spring fall
        """);

    private static readonly FrozenSet<string> _spanish = WordSet.Of("""
        ayer anteayer hoy manana anoche proximo proxima pasado pasada semana mes meses ano anos dia dias lunes martes miercoles
        jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre
        diciembre recientemente desde noche tarde verano invierno primavera otono finde
        """);

    private static readonly FrozenDictionary<string, int> _months = CreateMonths();

    /// <summary>Whether a folded word names a time in a language, or is a year.</summary>
    public static bool Contains(string word, Language language) =>
        (language == Language.Spanish ? _spanish : _english).Contains(word)
        || (word.Length == 4 && !word.AsSpan().ContainsAnyExceptInRange('0', '9'));

    /// <summary>The month that a folded word names in either language, from 1; 0 where it names none.</summary>
    public static int FindMonth(string word) => _months.GetValueOrDefault(word);

    private static FrozenDictionary<string, int> CreateMonths()
    {
        string[] names =
        [
            "january jan enero", "february feb febrero", "march mar marzo", "april apr abril", "may mayo", "june jun junio",
            "july jul julio", "august aug agosto", "september sep sept septiembre setiembre", "october oct octubre",
            "november nov noviembre", "december dec diciembre",
        ];
        var months = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < names.Length; i++)
        {
            foreach (string name in names[i].Split(' '))
            {
                months[name] = i + 1;
            }
        }

        return months.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
