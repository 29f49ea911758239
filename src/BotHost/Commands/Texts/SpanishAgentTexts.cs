using Confidant.Identity;

namespace Confidant.BotHost.Commands.Texts;

/// <summary>What /agent says, in Spanish.</summary>
internal sealed class SpanishAgentTexts : IAgentTexts
{
    /// <inheritdoc/>
    public string Usage =>
        "/agent usar NOMBRE – habla con otro agente\n/agent nuevo NOMBRE [preset] – crea el tuyo\n/agent preset NOMBRE – da a tu "
        + "agente un carácter ya hecho (sin nombre: cuáles hay)\n/agent poner nombre|papel|personalidad|instrucciones|idioma TEXTO – cambia tu "
        + "agente; sin texto vale lo del preset\n/agent borrar NOMBRE – borra un agente tuyo";

    /// <inheritdoc/>
    public string GroupUsage =>
        "Los administradores deciden quién responde aquí: /agent usar NOMBRE (en un tema: para ese tema), /agent grupo NOMBRE para todo el grupo, /agent restablecer para deshacerlo.";

    /// <inheritdoc/>
    public string OperatorsHeading => "Para todos:";

    /// <inheritdoc/>
    public string OwnHeading => "Tuyos:";

    /// <inheritdoc/>
    public string PresetsHeading => "Caracteres ya hechos:";

    /// <inheritdoc/>
    public string AdminsOnly => "Qué agente responde en un grupo lo deciden sus administradores. Pídeselo a uno de ellos, o elige el tuyo en nuestro chat privado.";

    /// <inheritdoc/>
    public string PrivateOnly => "Hagámoslo en nuestro chat privado; es cosa tuya y de tu agente.";

    /// <inheritdoc/>
    public string ByToken => "Aquí el token decide qué agente responde.";

    /// <inheritdoc/>
    public string NoName => "El nombre de un agente es una línea de 64 caracteres como máximo.";

    /// <inheritdoc/>
    public string NameQuestion => "¿Cómo se llamará? Responde con un nombre, o escribe /agent nuevo NOMBRE.";

    /// <inheritdoc/>
    public string NamePlaceholder => "Nora";

    /// <inheritdoc/>
    public string NotYours => "Ese agente no es tuyo, así que no puedes cambiarlo. Crea el tuyo con /agent nuevo NOMBRE y cambia ese.";

    /// <inheritdoc/>
    public string NoSuchSetting => "Puedes poner nombre, papel, personalidad, instrucciones o idioma, por ejemplo /agent poner papel guía de viajes.";

    /// <inheritdoc/>
    public string NoSuchLanguage => "Elige en o es, o nada para el idioma en que escribes.";

    /// <inheritdoc/>
    public string Reset => "Deshecho: aquí vuelve a responder el agente de siempre.";

    /// <inheritdoc/>
    public string DeleteButton => "Borrarlo";

    /// <inheritdoc/>
    public string KeepButton => "Conservarlo";

    /// <inheritdoc/>
    public string Kept => "De acuerdo, se queda.";

    /// <inheritdoc/>
    public string TalkingTo(string agent) => $"Estás hablando con {agent}.";

    /// <inheritdoc/>
    public string AnswersHere(string agent) => $"Aquí responde {agent}.";

    /// <inheritdoc/>
    public string NoSuchAgent(string name) => $"No hay ningún agente llamado {name}. /agent muestra los que hay.";

    /// <inheritdoc/>
    public string NameTaken(string name) => $"Ya hay un agente llamado {name}. Elige otro nombre.";

    /// <inheritdoc/>
    public string NoSuchPreset(string name) => $"No hay ningún preset llamado {name}. /agent preset muestra los que hay.";

    /// <inheritdoc/>
    public string TooMany(int most) => $"Tienes {most} agentes, y no puede haber más. Borra uno primero.";

    /// <inheritdoc/>
    public string TooLong(int most) => $"Es demasiado largo: {most} caracteres como máximo.";

    /// <inheritdoc/>
    public string UseButton(string agent) => $"Hablar con {agent}";

    /// <inheritdoc/>
    public string Already(string agent) => $"Ya estás hablando con {agent}.";

    /// <inheritdoc/>
    public string Switched(string agent, string before) =>
        $"Ahora hablas con {agent}. No sabe lo que contaste a {before}, salvo lo que guardas como tu propio contexto.";

    /// <inheritdoc/>
    public string Created(string agent, string before) => $"{agent} es tuyo. {Switched(agent, before)}";

    /// <inheritdoc/>
    public string BoundToGroup(string agent) =>
        $"Desde ahora {agent} responde en este grupo. No sabe lo que se dijo aquí a otro agente.";

    /// <inheritdoc/>
    public string BoundToTopic(string agent) =>
        $"Desde ahora {agent} responde en este tema. No sabe lo que se dijo aquí a otro agente.";

    /// <inheritdoc/>
    public string Changed(string agent) => $"Hecho: {agent} ha cambiado.";

    /// <inheritdoc/>
    public string DeleteQuestion(string agent) =>
        $"¿Borrar a {agent}? Sus ajustes se borran. Lo que tú y otros le contasteis sigue siendo vuestro: /mymemories lo muestra, /forget lo borra, y ningún agente responde con ello.";

    /// <inheritdoc/>
    public string Deleted(string agent) => $"{agent} está borrado. Lo que se le contó sigue en /mymemories; /forget lo borra.";

    /// <inheritdoc/>
    public string Settings(Agent agent) => AgentSettings.Tell(
        agent, "preset", "papel", "personalidad", "instrucciones", "idioma");

    /// <inheritdoc/>
    public string GoToo(IReadOnlyList<string> agents) => $"También se van tus propios agentes: {string.Join(", ", agents)}.";
}
