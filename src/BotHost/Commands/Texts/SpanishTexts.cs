namespace Confidant.BotHost.Commands.Texts;

/// <summary>The phrases in Spanish.</summary>
internal sealed class SpanishTexts : IReplyTexts
{
    /// <inheritdoc/>
    public string WelcomePassing => "Pregúntame algo aquí o abre nuestro chat:";

    /// <inheritdoc/>
    public string StartMenu => "Qué soy";

    /// <inheritdoc/>
    public string HelpMenu => "Qué puedes pedirme";

    /// <inheritdoc/>
    public string PrivacyMenu => "Qué se recuerda y dónde se usa";

    /// <inheritdoc/>
    public string MyMemoriesMenu => "Lo que recuerdo de tus palabras";

    /// <inheritdoc/>
    public string ForgetMenu => "Borra un tema, tu último mensaje, este chat o todo";

    /// <inheritdoc/>
    public string SessionMenu => "Sesiones anteriores, y cómo retomar una";

    /// <inheritdoc/>
    public string WhyMenu => "En qué se basa mi última respuesta";

    /// <inheritdoc/>
    public string ExportMenu => "Todo lo que se guarda sobre ti, en un archivo";

    /// <inheritdoc/>
    public string AgentMenu => "Con quién hablas, y tus propios agentes";

    /// <inheritdoc/>
    public string PersonaMenu => "Lo aprendido de tus publicaciones";

    /// <inheritdoc/>
    public string FeedsMenu => "Publicaciones tuyas de las que aprendo";

    /// <inheritdoc/>
    public string TokenMenu => "Deja que un programa tuyo hable conmigo";

    /// <inheritdoc/>
    public string GroupMenu => "Qué respondo y guardo aquí, para administradores";

    /// <inheritdoc/>
    public string StatsMenu => "Cuánto guardo aquí, para administradores";

    /// <inheritdoc/>
    public string Welcome =>
        "¡Hola! Cuéntame cosas y las recuerdo; pregúntame y te respondo con lo que me contaste.\n\nLo "
        + "que dices aquí se queda aquí: nunca aparece en un grupo si tú no lo permites.\n\nPrueba: «Vivo "
        + "en Lisboa.» Y luego: «¿Dónde vivo?»\n\n/mymemories muestra lo que recuerdo, /forget lo borra, "
        + "/privacy decide dónde se puede usar.";

    /// <inheritdoc/>
    public string WelcomeGroup =>
        "¡Hola! Mencióname y respondo con lo que se dijo en este grupo; nada de ello se usa en otro "
        + "sitio.\n/privacy off deja de recordarte, /forget borra tus palabras.";

    /// <inheritdoc/>
    public string WelcomePublic =>
        "¡Hola! Aquí solo atiendo comandos, nadie más que tú ve lo que respondo y no aprendo nada.\n/mymemories muestra lo que "
        + "recuerdo, /forget lo borra, /privacy decide dónde puede usarse. Para hablar conmigo, escríbeme en privado.";

    /// <inheritdoc/>
    public string Help =>
        "/mymemories – lo que recuerdo de tus palabras (también: una palabra que buscar, private, groups)\n"
        + "/session – sesiones anteriores; new empieza una, resume 2 sigue con la segunda\n"
        + "/forget <tema> – borra un tema (también: last, here, all)\n/privacy – qué se recuerda, dónde se usa "
        + "y por cuánto tiempo\n/whoami – lo que saben de ti todos tus agentes\n/why – en qué se basa mi última respuesta\n"
        + "/export – todo lo que se guarda sobre ti, en un archivo\n/agent – con quién hablas, y tus propios agentes\n"
        + "/persona – lo aprendido de tus publicaciones\n"
        + "/link, /unlink – las cuentas y los monederos que son tuyos\n"
        + "/feeds – publicaciones tuyas de las que aprendo\n"
        + "/token – deja que un programa tuyo hable conmigo\n"
        + "/group, /stats – para administradores de un grupo: qué respondo y guardo allí\n\n"
        + "También con palabras: «olvida eso», «esto es privado», «puedes compartirlo».\n"
        + "O simplemente háblame; en un grupo, mencióname.";

    /// <inheritdoc/>
    public string UnknownCommand => "No conozco esa orden. /help muestra las que conozco.";

    /// <inheritdoc/>
    public string OnlyWords => "Por ahora solo leo palabras. Añade una línea y la recordaré.";

    /// <inheritdoc/>
    public string ContinueInPrivate => "Eso solo lo respondo en privado:";

    /// <inheritdoc/>
    public string ButtonNotYours => "Este botón es para otra persona.";

    public string Stop => "Parar";

    /// <inheritdoc/>
    public string ButtonStale => "Este botón ya no funciona. Envía la orden de nuevo.";

    /// <inheritdoc/>
    public IPrivacyTexts Privacy { get; } = new SpanishPrivacyTexts();

    /// <inheritdoc/>
    public IForgetTexts Forget { get; } = new SpanishForgetTexts();

    /// <inheritdoc/>
    public IMemoriesTexts Memories { get; } = new SpanishMemoriesTexts();

    /// <inheritdoc/>
    public ISessionTexts Session { get; } = new SpanishSessionTexts();

    /// <inheritdoc/>
    public ITrendingTexts Trending { get; } = new SpanishTrendingTexts();

    /// <inheritdoc/>
    public IWhyTexts Why { get; } = new SpanishWhyTexts();

    /// <inheritdoc/>
    public IContextTexts Context { get; } = new SpanishContextTexts();

    /// <inheritdoc/>
    public IExportTexts Export { get; } = new SpanishExportTexts();

    /// <inheritdoc/>
    public IAgentTexts Agents { get; } = new SpanishAgentTexts();

    /// <inheritdoc/>
    public IPersonaTexts Personas { get; } = new SpanishPersonaTexts();

    /// <inheritdoc/>
    public IGroupTexts Groups { get; } = new SpanishGroupTexts();

    /// <inheritdoc/>
    public IOptionTexts Options { get; } = new SpanishOptionTexts();

    /// <inheritdoc/>
    public ITokenTexts Tokens { get; } = new SpanishTokenTexts();

    /// <inheritdoc/>
    public IFeedTexts Feeds { get; } = new SpanishFeedTexts();

    /// <inheritdoc/>
    public IFeedChoiceTexts FeedChoices { get; } = new SpanishFeedChoiceTexts();

    /// <inheritdoc/>
    public IFeedExportTexts FeedExports { get; } = new SpanishFeedExportTexts();

    /// <inheritdoc/>
    public ILinkTexts Links { get; } = new SpanishLinkTexts();

    /// <inheritdoc/>
    public IClaimTexts Claims { get; } = new SpanishClaimTexts();

    /// <inheritdoc/>
    public IBioTexts Bios { get; } = new SpanishBioTexts();

    /// <inheritdoc/>
    public IWalletTexts Wallets { get; } = new SpanishWalletTexts();

    /// <inheritdoc/>
    public IAccountLinkTexts AccountLinks { get; } = new SpanishAccountLinkTexts();

    /// <inheritdoc/>
    public ILinkCodeTexts LinkCode { get; } = new SpanishLinkCodeTexts();
}
