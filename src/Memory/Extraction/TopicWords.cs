namespace Confidant.Memory;

/// <summary>Words that people ask for a topic by, in both languages: a memory is found by them although it does not have them.</summary>
internal static class TopicWords
{
    /// <summary>The index of a statement, with the words that its topic is asked for by.</summary>
    public static IndexedText AddTo(IndexedText index, string? topic, TextAnalyzer analyzer)
    {
        var (english, spanish) = Of(topic);
        return index with
        {
            Terms = [.. index.Terms
                .Concat(analyzer.Terms(english, Language.English))
                .Concat(analyzer.Terms(spanish, Language.Spanish))
                .Distinct(StringComparer.Ordinal)],
        };
    }

    /// <summary>The words; empty for a topic that has none.</summary>
    public static (string English, string Spanish) Of(string? topic) => topic switch
    {
        Topics.Residence => ("live home city", "vivo vivir casa ciudad"),
        Topics.Origin => ("from born origin", "naci origen"),
        Topics.Employer => ("work job company", "trabajo trabajar empresa"),
        Topics.Role => ("work job profession occupation", "trabajo profesion dedico"),
        Topics.Name => ("name", "nombre llamo"),
        Topics.Age => ("old age", "edad anos"),
        Topics.Birthday => ("birthday born", "cumpleanos naci"),
        Topics.Family => ("family", "familia"),
        Topics.MaritalStatus => ("married", "casado"),
        Topics.Pet => ("pet", "mascota"),
        Topics.Like => ("love enjoy", "gusta encanta"),
        Topics.Dislike => ("hate dislike", "odio gusta"),
        Topics.Favourite => ("favourite", "favorito"),
        Topics.Languages => ("speak language", "hablo idioma"),
        Topics.Study => ("study", "estudio estudiar"),
        Topics.Allergy => ("allergic allergy eat", "alergico alergia comer"),
        Topics.Health => ("health diet", "salud dieta"),
        Topics.Plan => ("plan", "plan"),
        Topics.Habit => ("hobby", "aficion"),
        Topics.Industry => ("work industry", "trabajo sector"),
        Topics.PastEmployer => ("work job", "trabajo empresa"),
        Topics.Tool => ("use tool", "uso herramienta"),
        Topics.Project => ("project work", "proyecto trabajo"),
        Topics.Goal => ("goal want", "objetivo quiero"),
        Topics.Challenge => ("challenge problem", "problema cuesta"),
        Topics.Wish => ("want", "quiero"),
        Topics.Communication => ("answer", "respuesta"),
        Topics.Decision => ("decide decision", "decidir decision"),
        _ => (string.Empty, string.Empty),
    };
}
