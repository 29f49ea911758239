using System.Collections.Frozen;

namespace Confidant.Memory;

/// <summary>Spanish verbs of "we" and what they are for others.</summary>
internal static class SpanishPlurals
{
    private static readonly FrozenDictionary<string, string> _forms = Create("""
        somos son|estamos están|vamos van|hemos han|tenemos tienen|hacemos hacen|queremos quieren|podemos pueden
        fuimos fueron|hicimos hicieron|tuvimos tuvieron|estuvimos estuvieron|vimos vieron|decidimos decidieron|acordamos acordaron
        quedamos quedaron|elegimos eligieron|optamos optaron|iremos irán|haremos harán|tendremos tendrán|usaremos usarán|vemos ven
        comemos comen|volvemos vuelven|movemos mueven|saldremos saldrán|veremos verán|quedaremos quedarán|cenaremos cenarán
        comeremos comerán|viajaremos viajarán|eramos eran|ibamos iban|seremos serán|estaremos estarán|votamos votaron
        """);

    // The same word for the present and the past, so that it cannot be turned surely.
    private static readonly FrozenSet<string> _unsure = WordSet.Of("""
        vivimos compramos reservamos empezamos salimos usamos trabajamos jugamos ensayamos cenamos viajamos volamos reunimos juntamos
        preferimos necesitamos celebramos organizamos ganamos cambiamos preparamos alquilamos pagamos conocimos casamos mudamos
        adoptamos abrimos cerramos pasamos terminamos llegamos entrenamos aplazamos adelantamos montamos estudiamos encontramos
        """);

    /// <summary>Whether a folded word is a known verb of "we".</summary>
    public static bool Contains(string word) => _forms.ContainsKey(word) || _unsure.Contains(word);

    /// <summary>The form for others; null where it is unknown or unsure.</summary>
    public static string? Find(string word) => _forms.GetValueOrDefault(word);

    private static FrozenDictionary<string, string> Create(string text) => text
        .Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(pair => pair.Split(' '))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}
