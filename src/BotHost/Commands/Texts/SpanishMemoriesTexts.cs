using Confidant.Memory;

namespace Confidant.BotHost.Commands.Texts;

/// <summary>What /mymemories says, in Spanish.</summary>
internal sealed class SpanishMemoriesTexts : IMemoriesTexts
{
    /// <inheritdoc/>
    public string Usage => "Usa /mymemories, o /mymemories 2 para la segunda página.";

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
    public string Scope(PrivacyScope scope) => scope switch
    {
        PrivacyScope.Private => "privado",
        PrivacyScope.GroupOnly => "solo este grupo",
        _ => "dondequiera que hables",
    };
}
