namespace Confidant.Memory;

/// <summary>Puts a value that was set into the words that its person would use, and into those that tell it of them.</summary>
internal static class ContextWords
{
    /// <summary>The value in the first person: "My company is TechFlow AI."</summary>
    public static string Say(ContextKind kind, string value, Language language) => Fill(Lead(kind, language).Own, value);

    /// <summary>The value in the third person: "Ana's company is TechFlow AI."</summary>
    public static string Tell(ContextKind kind, string value, string name, Language language) =>
        Fill($"{string.Format(null, Lead(kind, language).Of, name)}", value);

    private static string Fill(string lead, string value) => $"{lead} {value}{(char.IsPunctuation(value[^1]) ? "" : ".")}";

    private static (string Own, string Of) Lead(ContextKind kind, Language language) => language == Language.Spanish
        ? kind.Name switch
        {
            "name" => ("Me llamo", "{0} se llama"),
            "company" => ("Mi empresa es", "La empresa de {0} es"),
            "role" => ("Mi puesto es", "El puesto de {0} es"),
            "industry" => ("Mi sector es", "El sector de {0} es"),
            "communication_style" => ("Quiero respuestas de este estilo:", "{0} quiere respuestas de este estilo:"),
            "detail_level" => ("Quiero respuestas de esta extensión:", "{0} quiere respuestas de esta extensión:"),
            "language" => ("Quiero respuestas en", "{0} quiere respuestas en"),
            "tools" => ("Uso", "{0} usa"),
            "projects" => ("Estoy trabajando en el proyecto", "{0} está trabajando en el proyecto"),
            "goals" => ("Mi objetivo es", "Un objetivo de {0} es"),
            "challenges" => ("Mi reto es", "Un reto de {0} es"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        }
        : kind.Name switch
        {
            "name" => ("My name is", "{0}'s name is"),
            "company" => ("My company is", "{0}'s company is"),
            "role" => ("My role is", "{0}'s role is"),
            "industry" => ("My industry is", "{0}'s industry is"),
            "communication_style" => ("I want answers in this style:", "{0} wants answers in this style:"),
            "detail_level" => ("I want answers of this length:", "{0} wants answers of this length:"),
            "language" => ("I want answers in", "{0} wants answers in"),
            "tools" => ("I use", "{0} uses"),
            "projects" => ("I am working on the project", "{0} is working on the project"),
            "goals" => ("My goal is", "A goal of {0}'s is"),
            "challenges" => ("My challenge is", "A challenge of {0}'s is"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
