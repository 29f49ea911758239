namespace Confidant.BotHost.Commands.Texts;

/// <summary>What /link bio says, in Spanish.</summary>
internal sealed class SpanishBioTexts : IBioTexts
{
    /// <inheritdoc/>
    public string MenuButton => "Mirar en mi biografía";

    /// <inheritdoc/>
    public string OwnBio => "Tu biografía aquí";

    /// <inheritdoc/>
    public string NothingToRead => "No hay ningún perfil que pueda mirar. Di primero qué es tuyo, por ejemplo /link twitter @alicia.";

    /// <inheritdoc/>
    public string Offer => "¿Lo anoto? Un botón lo hace, solo para ti. Un perfil no prueba nada.";

    /// <inheritdoc/>
    public string Names(string profile, string found) => $"{profile} nombra {found}.";

    /// <inheritdoc/>
    public string NamesNothing(string profile) => $"{profile} no nombra ningún monedero ni basename que no tenga anotado.";

    /// <inheritdoc/>
    public string Missing(string profile) => $"{profile}: no existe ese perfil.";

    /// <inheritdoc/>
    public string Unavailable(string profile) => $"{profile} no se puede leer ahora. Inténtalo más tarde.";

    /// <inheritdoc/>
    public string SwitchedOff(string profile) => $"{profile}: este bot no tiene activado leer perfiles ahí.";

    /// <inheritdoc/>
    public string Noted(string found) => $"Anotado, solo para ti: {found}, como dice tu perfil. Nada lo prueba. /unlink lo retira.";
}
