using System.Globalization;
using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Commands.Texts;

/// <summary>What /persona says, in Spanish.</summary>
internal sealed class SpanishPersonaTexts : IPersonaTexts
{
    private static readonly CultureInfo _culture = CultureInfo.GetCultureInfo("es-ES");

    /// <inheritdoc/>
    public string Usage =>
        "/persona muestra tus personas\n/persona show 1 muestra lo que aprendió la número 1\n/persona create Huerto, afición crea una\n"
        + "/persona off 1 hace que no aprenda, /persona on 1 que aprenda\n/persona delete 2 borra la número 2";

    /// <inheritdoc/>
    public string None => "Todavía no tienes personas. La primera, «self», llega con tu primera cuenta: /feeds conecta una.";

    /// <inheritdoc/>
    public string Title => "Tus personas, y lo que aprendieron de tus publicaciones:";

    /// <inheritdoc/>
    public string Footer => "Un número muestra una. Solo lo ves tú.";

    /// <inheritdoc/>
    public string Line(UserPersona persona) => $"{persona.Id}. {Describe(persona)}";

    /// <inheritdoc/>
    public string Card(UserPersona persona, string context) => context.Length == 0
        ? $"{Describe(persona)}\n\nTodavía no ha aprendido de ninguna publicación."
        : $"{Describe(persona)}\n\n{context}";

    /// <inheritdoc/>
    public string NotFound => "No encuentro esa persona. /persona muestra las tuyas.";

    /// <inheritdoc/>
    public string NameQuestion => "¿Cómo se va a llamar? Responde a este mensaje, o escribe /persona create y el nombre.";

    /// <inheritdoc/>
    public string NamePlaceholder => "Huerto, afición";

    /// <inheritdoc/>
    public string BadName => "Un nombre tiene de 1 a 64 caracteres en una línea y no es un número; lo que es para ti, 32 como mucho.";

    /// <inheritdoc/>
    public string NameTaken(string name) => $"Ya tienes una persona que se llama {name}.";

    /// <inheritdoc/>
    public string TooMany(int most) => $"Tienes {most} personas, y no puede haber más. /persona delete hace sitio.";

    /// <inheritdoc/>
    public string DefaultRelation => "otra";

    /// <inheritdoc/>
    public string Created(string name) =>
        $"{name} está creada. Solo aprende cuando un programa tuyo lo pide; lo que publicas le enseña a «self».";

    /// <inheritdoc/>
    public string SwitchedOn(UserPersona persona) => persona.Id == PersonaId.Self
        ? "Vuelve a aprender, también de lo que llegó mientras tanto."
        : $"{persona.Name} vuelve a aprender.";

    /// <inheritdoc/>
    public string SwitchedOff(UserPersona persona) => persona.Id == PersonaId.Self
        ? "Ya no aprende nada más. Las publicaciones nuevas se guardan solo para ti; lo que aprendió se queda hasta que lo borres."
        : $"{persona.Name} ya no aprende nada más.";

    /// <inheritdoc/>
    public string DeleteQuestion(UserPersona persona) => persona.Id == PersonaId.Self
        ? "¿Pierde «self» todo lo que aprendió? Se queda, y aprende de lo que llegue. Tus publicaciones se quedan; /forget las borra."
        : $"¿Borro {persona.Name}, con todo lo que aprendió? Tus publicaciones se quedan.";

    /// <inheritdoc/>
    public string Deleted(UserPersona persona) => persona.Id == PersonaId.Self ? "«self» está vacía." : $"{persona.Name} está borrada.";

    /// <inheritdoc/>
    public string Kept => "Se queda.";

    /// <inheritdoc/>
    public string OnButton => "Que aprenda";

    /// <inheritdoc/>
    public string OffButton => "Que no aprenda";

    /// <inheritdoc/>
    public string DeleteButton => "Borrar";

    /// <inheritdoc/>
    public string KeepButton => "Dejarla";

    private static string Describe(UserPersona persona)
    {
        string state = persona.LearningEnabled ? "aprende" : "no aprende";
        string posts = persona.InteractionCount == 1 ? "1 publicación" : string.Create(_culture, $"{persona.InteractionCount} publicaciones");
        string last = persona.LastInteraction is { } at ? $", la última vez el {at.UtcDateTime.ToString("d 'de' MMMM 'de' yyyy", _culture)}" : "";
        string relation = persona.RelationType == persona.Name ? "" : $" ({persona.RelationType})";
        return $"{persona.Name}{relation} – {state}, de {posts} hasta ahora{last}";
    }
}
