using System.Globalization;
using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Commands.Texts;

/// <summary>What /mymemories says, in Spanish.</summary>
internal sealed class SpanishMemoriesTexts : IMemoriesTexts
{
    private static readonly CultureInfo _culture = CultureInfo.GetCultureInfo("es-ES");

    /// <inheritdoc/>
    public string None => "No recuerdo nada de lo que dijiste.";

    /// <inheritdoc/>
    public string Footer => "/forget <tema> borra un tema; /privacy decide dónde se pueden usar las cosas.";

    /// <inheritdoc/>
    public string InPrivate => "Dicho en privado";

    /// <inheritdoc/>
    public string PreviousButton => "‹ Atrás";

    /// <inheritdoc/>
    public string NextButton => "Siguiente ›";

    /// <inheritdoc/>
    public string NoSuchPage(int pages) =>
        pages == 1 ? "Solo hay una página." : $"Solo hay {pages} páginas.";

    /// <inheritdoc/>
    public string Title(int total, int page, int pages) =>
        $"{(total == 1 ? "Un recuerdo tuyo" : $"{total} recuerdos tuyos")}{(pages > 1 ? $" (página {page} de {pages})" : "")}:";

    /// <inheritdoc/>
    public string InGroup(string group) =>
        $"Dicho en {group}";

    /// <inheritdoc/>
    public string Scope(PrivacyScope scope, ContextType said) => scope switch
    {
        PrivacyScope.Private => "privado",
        PrivacyScope.CrossContext when said == ContextType.Broadcast => "anunciado a todos",
        PrivacyScope.GroupOnly => "solo este grupo",
        _ => "dondequiera que hables",
    };

    /// <inheritdoc/>
    public string NothingFound => "No encuentro nada tuyo con esas palabras.";

    /// <inheritdoc/>
    public string NoneThere => "No recuerdo nada que dijeras ahí.";

    /// <inheritdoc/>
    public string AllButton => "Todo";

    /// <inheritdoc/>
    public string PrivateButton => "Privado";

    /// <inheritdoc/>
    public string GroupsButton => "Grupos";

    /// <inheritdoc/>
    public string OthersButton => "Lo que otros dijeron de mí";

    /// <inheritdoc/>
    public string BackButton => "‹ Lista";

    /// <inheritdoc/>
    public string Gone => "Ese recuerdo ya no existe.";

    /// <inheritdoc/>
    public string ForgetButton => "Olvidar";

    /// <inheritdoc/>
    public string MakePrivateButton => "Hacerlo privado";

    /// <inheritdoc/>
    public string AllowButton => "Permitir dondequiera que hable";

    /// <inheritdoc/>
    public string RestoreButton => "De vuelta a donde lo dije";

    /// <inheritdoc/>
    public string NothingByOthers => "No recuerdo nada que otros dijeran de ti en tus grupos.";

    /// <inheritdoc/>
    public string ByOthersTitle => "Otros dijeron de ti:";

    /// <inheritdoc/>
    public string ObjectHint => "Si te opones, solo quien lo dijo lo verá recordado.";

    /// <inheritdoc/>
    public string Objected => "Hecho: desde ahora solo se le recuerda a quien lo dijo.";

    /// <inheritdoc/>
    public string ObjectionWithdrawn => "Retirado: el grupo puede volver a recordarlo.";

    /// <inheritdoc/>
    public string OfAgent(AgentId agent, Agent? known) =>
        agent == AgentId.Any ? "Cualquier agente tuyo" : known?.Name ?? $"Agente {agent.ToString()[..8]}";

    /// <inheritdoc/>
    public string Card(MemoryEntry entry) =>
        $"{entry.LosslessRestatement}\n\nDijiste: «{Excerpt.Of(entry.Quote)}»\n{Where(entry)}, {Date(entry)}.\n{WhoSees(entry)}";

    /// <inheritdoc/>
    public string Rescoped(MemoryEntry entry) => $"Hecho. {WhoSees(entry)}";

    /// <inheritdoc/>
    public string ByOther(SaidAboutEntry entry) =>
        $"{entry.SpeakerName} en {entry.GroupName}: {Excerpt.Of(entry.LosslessRestatement)}";

    /// <inheritdoc/>
    public string ObjectTo(int number) => $"Oponerme a {number}";

    private string Where(MemoryEntry entry) => entry.GroupName is { } group ? InGroup(group) : InPrivate;

    private static string Date(MemoryEntry entry) => entry.Timestamp.ToString("d 'de' MMMM 'de' yyyy", _culture);

    private static string WhoSees(MemoryEntry entry) => "Quién puede verlo: " + entry switch
    {
        { Scope: PrivacyScope.CrossContext, Context: ContextType.Broadcast } => "todos con quienes habla este agente, mientras el canal hable por él.",
        { Scope: PrivacyScope.CrossContext, GroupName: { } group } =>
            $"tú en privado, los miembros de {group} y todos en un chat donde me preguntes por ello.",
        { Scope: PrivacyScope.CrossContext } => "tú en privado, y todos en un chat donde me preguntes por ello.",
        { Scope: PrivacyScope.GroupOnly } => $"los miembros de {entry.GroupName}, solo allí.",
        { Group: not null } => "solo tú, en esta lista; ninguna respuesta lo usa.",
        _ when entry.Agent == AgentId.Any => "solo tú, en chats privados con cualquiera de tus agentes.",
        _ => "solo tú, en chats privados conmigo.",
    };
}
