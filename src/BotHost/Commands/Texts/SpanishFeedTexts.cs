using System.Globalization;
using System.Text;
using Confidant.Adapters.Feeds;
using Confidant.BotHost.Feeds;
using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Commands.Texts;

/// <summary>What /feeds says, in Spanish.</summary>
internal sealed class SpanishFeedTexts : IFeedTexts
{
    private static readonly CultureInfo _culture = CultureInfo.GetCultureInfo("es-ES");

    /// <inheritdoc/>
    public string OnlyInPrivate => "Tus fuentes son solo para nuestro chat privado: escríbeme allí /feeds.";

    /// <inheritdoc/>
    public string NotRemembering => "La memoria está desactivada, así que no leo publicaciones. /privacy on la activa.";

    /// <inheritdoc/>
    public string None => $"No has conectado ninguna fuente. De tus propias publicaciones aprendo qué te importa.\n\n{HowToAdd}";

    /// <inheritdoc/>
    public string GoToo(int feeds, int personas) => string.Join(
        ' ',
        new[]
        {
            feeds > 0 ? "Tus cuentas se desconectan, y lo que publicaste hasta ahora no vuelve, tampoco cuando las conectes otra vez." : null,
            personas > 0 ? "También se van tus personas." : null,
        }.OfType<string>());

    /// <inheritdoc/>
    public string ListTitle => "Tus fuentes:";

    /// <inheritdoc/>
    public string ListEnd => "/feeds posts muestra lo que leí, /feeds only #etiqueta elige de qué aprendo.";

    /// <inheritdoc/>
    public string HowToAdd =>
        "Dime una y la leo:\n/feeds add bluesky alice.bsky.social\n/feeds add mastodon @alice@mastodon.social\n/feeds add farcaster alice\n"
        + "/feeds add https://alice.example/feed.xml\n/feeds add x, /feeds add facebook – iniciando sesión allí\n\n"
        + "O envíame el archivo que te dan X o Facebook cuando descargas tus datos. No me envíes nunca una contraseña ni un token.";

    /// <inheritdoc/>
    public string AddButton => "Conectar una";

    /// <inheritdoc/>
    public string ListButton => "Mis fuentes";

    /// <inheritdoc/>
    public string SyncButton => "Leer ahora";

    /// <inheritdoc/>
    public string CancelButton => "Dejar de leer";

    /// <inheritdoc/>
    public string PauseButton => "Pausar";

    /// <inheritdoc/>
    public string ResumeButton => "Seguir";

    /// <inheritdoc/>
    public string DisconnectButton => "Desconectar";

    /// <inheritdoc/>
    public string PostsButton => "Publicaciones";

    /// <inheritdoc/>
    public string ProveButton => "Probar que es mía";

    /// <inheritdoc/>
    public string KeepButton => "Conservar lo aprendido";

    /// <inheritdoc/>
    public string ForgetButton => "Olvidar lo aprendido";

    /// <inheritdoc/>
    public string NoButton => "Dejarlo así";

    /// <inheritdoc/>
    public string Gone => "Esa fuente ya no está conectada. /feeds muestra las tuyas.";

    /// <inheritdoc/>
    public string WhichPlatform =>
        "No sé dónde está eso. Di primero la plataforma: /feeds add bluesky, mastodon, farcaster, x o facebook, y luego el nombre. De una página, "
        + "dame su dirección completa: https://…";

    /// <inheritdoc/>
    public string Secret =>
        "Eso parece un secreto: un token o una clave. No lo he guardado, pero está en este chat: borra ese mensaje y revócalo donde lo creaste. Nunca "
        + "necesito uno. /feeds add x y /feeds add facebook llevan a sus propias páginas, donde inicias sesión.";

    /// <inheritdoc/>
    public string NothingToSync =>
        "No hay ninguna fuente que pueda leer ahora. La que vino de un archivo se lee de uno nuevo: envíamelo. /feeds las muestra todas.";

    /// <inheritdoc/>
    public string AlreadyAtWork => "Ya lo estoy leyendo. /feeds cancel lo detiene.";

    /// <inheritdoc/>
    public string NothingToCancel => "Ahora mismo no estoy leyendo nada tuyo.";

    /// <inheritdoc/>
    public string Cancelled => "Detenido. Lo que leí se queda; /feeds sync sigue desde ahí.";

    /// <inheritdoc/>
    public string NothingToProve =>
        "No hay nada que probar: hace falta una fuente que yo lea de su plataforma y cuya cuenta aún no esté probada. /feeds muestra las tuyas.";

    /// <inheritdoc/>
    public string LookButton => "Ya lo publiqué";

    /// <inheritdoc/>
    public string SignInButton(Platform platform) => $"Iniciar sesión en {FeedNames.Of(platform)}";

    /// <inheritdoc/>
    public string Name(FeedAccount account) => account.Platform == Platform.Web
        ? $"«{FeedNames.Shown(account)}»"
        : $"{FeedNames.Of(account.Platform)} @{FeedNames.Shown(account)}";

    /// <inheritdoc/>
    public string Line(Integration feed) => $"{Name(feed.Account)} – {Posts(feed.TotalPosts)}, {State(feed)}";

    /// <inheritdoc/>
    public string Card(Integration feed)
    {
        var card = new StringBuilder(Name(feed.Account)).Append("\n\n").Append(Capital(State(feed))).Append(". Guardo ")
            .Append(Posts(feed.TotalPosts)).Append(".\n");
        card.Append(feed.IsFetched ? "La leo de la plataforma" : "Viene de archivos que me envías");
        card.Append(feed is { IsFetched: true, IsPaused: false, DueAt: { } due } ? $", otra vez después del {Time(due)}.\n" : ".\n");
        card.Append(feed.Proof switch
        {
            FeedProof.Declared => "Dices que es tuya; no está probado.",
            FeedProof.PostedCode => "Probado que es tuya por una publicación.",
            FeedProof.VerifiedAddress => "Probado que es tuya por una cartera tuya.",
            _ => "Probado que es tuya: iniciaste sesión allí.",
        });
        return feed.Problem is { } problem ? card.Append("\n\n").Append(Problem(problem)).ToString() : card.ToString();
    }

    /// <inheritdoc/>
    public string Connected(FeedAccount account) =>
        $"Conectada: {Name(account)}. La estoy leyendo y te aviso aquí cuando termine. Lo que allí ve todo el mundo puede aparecer en tus otros chats; "
        + "/feeds posts hace privadas publicaciones sueltas.";

    /// <inheritdoc/>
    public string AlreadyConnected(Integration feed) => $"{Name(feed.Account)} ya está conectada.";

    /// <inheritdoc/>
    public string TooMany(int most) => $"Has conectado {most} fuentes, que es el máximo. Desconecta antes una: /feeds.";

    /// <inheritdoc/>
    public string SignIn(Platform platform) =>
        $"{FeedNames.Of(platform)} me muestra tus publicaciones después de que inicies sesión allí. Abre su página con el botón, en diez minutos. Si no "
        + "lo pediste, déjalo, y no des el enlace a nadie.";

    /// <inheritdoc/>
    public string ExportsOnly(Platform platform) =>
        $"Iniciar sesión en {FeedNames.Of(platform)} no está configurado aquí. Descarga allí tus datos (ajustes, tu cuenta, descargar tu "
        + $"{(platform == Platform.Facebook ? "información, en JSON" : "archivo")}) y envíame aquí el archivo.";

    /// <inheritdoc/>
    public string NotConfigured(Platform platform) => $"Leer {FeedNames.Of(platform)} no está configurado aquí. Puede hacerlo su operador.";

    /// <inheritdoc/>
    public string Fault(FeedFault fault) => fault switch
    {
        FeedFault.Busy => "La plataforma quiere que pregunte menos. Inténtalo dentro de un cuarto de hora.",
        FeedFault.Unavailable => "La plataforma no responde en este momento. Inténtalo dentro de unos minutos.",
        FeedFault.Refused => "La plataforma no me deja leer eso: la cuenta está protegida o tu sesión allí ha terminado. Ábrela a todos, o inicia sesión otra vez con /feeds add.",
        FeedFault.Missing => "No existe esa cuenta o página. Mira si el nombre está bien.",
        FeedFault.NotAnAddress => "Eso no es una cuenta ni una dirección que pueda leer. Escríbela como está allí, por ejemplo alice.bsky.social o https://alice.example/feed.xml.",
        FeedFault.Malformed => "Lo que viene de ahí no es una fuente que pueda leer. Dame la dirección de su RSS, Atom o JSON Feed.",
        FeedFault.UnknownExport => "Ese archivo no es una exportación que conozca. Leo el archivo de X (entero, o tweets.js) y la descarga de Facebook en JSON.",
        FeedFault.Damaged => "Ese archivo está cortado o dañado. Descárgalo otra vez y envíame el nuevo.",
        FeedFault.WrongEncoding => "El texto de ese archivo está en una codificación que no tiene ninguna exportación. Envíalo tal como lo descargaste, sin abrirlo y guardarlo en otro programa.",
        FeedFault.TooLarge => "Ese archivo, o lo que lleva dentro, es más grande de lo que acepto. Pide una exportación solo de publicaciones, o de menos años.",
        FeedFault.UnsafeNames => "Los nombres dentro de ese archivo llevan fuera de él, así que no lo he abierto. Envíalo tal como lo descargaste.",
        FeedFault.NoAccount => "Ese archivo no dice de quién son las publicaciones. Envía la descarga entera tal como vino, en un zip.",
        FeedFault.NoPosts => "En esa exportación no hay publicaciones.",
        FeedFault.WrongAccount => "Esa exportación es de otra cuenta que la conectada. Envía la correcta, o conecta también esta cuenta: envíala aquí en el chat.",
        _ => "No se puede leer. Inténtalo otra vez y, si falla de nuevo, díselo al operador.",
    };

    /// <inheritdoc/>
    public string Problem(SyncProblem problem) => problem switch
    {
        SyncProblem.Busy => "La plataforma quiere que pregunte menos; sigo por mi cuenta más tarde.",
        SyncProblem.Unavailable => "La plataforma no responde; sigo por mi cuenta más tarde.",
        SyncProblem.Refused => "La plataforma ya no me deja leerla. Conéctala otra vez con /feeds add; lo que sé se queda.",
        SyncProblem.Missing => "Esa cuenta o página ya no existe, o falta el archivo. Mira si ha cambiado de nombre, o envía otra vez el archivo.",
        SyncProblem.NotRemembering => "La memoria está desactivada. /privacy on la activa.",
        SyncProblem.Malformed => "Lo que llegó no es lo que debería ser una fuente. Lo intento la próxima vez; si sigue así, conéctala de nuevo.",
        _ => "Algo falló aquí. /feeds sync lo intenta otra vez; si falla de nuevo, díselo al operador.",
    };

    /// <inheritdoc/>
    public string Started(IReadOnlyList<FeedAccount> accounts) =>
        $"Leo {string.Join(", ", accounts.Select(Name))}. Te aviso aquí cuando termine; /feeds cancel lo detiene.";

    /// <inheritdoc/>
    public string Paused(FeedAccount account) => $"{Name(account)} descansa. Lo que sé se queda; /feeds la hace seguir.";

    /// <inheritdoc/>
    public string Resumed(FeedAccount account) => $"{Name(account)} sigue.";

    /// <inheritdoc/>
    public string AskDisconnect(Integration feed) =>
        $"¿Desconectar {Name(feed.Account)}? Ya no leeré nada de ella. ¿Qué hago con lo que me enseñó ({Posts(feed.TotalPosts)})? Lo que se olvida no "
        + "vuelve, ni siquiera si la conectas otra vez.";

    /// <inheritdoc/>
    public string Disconnected(FeedAccount account, bool forgets) => forgets
        ? $"{Name(account)} está desconectada y lo que me enseñó, olvidado. Los archivos quedan limpios en diez minutos."
        : $"{Name(account)} está desconectada. Lo que me enseñó se queda; /forget lo borra.";

    /// <inheritdoc/>
    public string Progress(FeedAccount account, SyncRun run) => run is { State: SyncState.Waiting, Problem: { } problem }
        ? $"{Name(account)}: {Of(run)}, {Number(run.Counts.New)} nuevas. {Problem(problem)}"
        : $"Leo {Name(account)}: {Of(run)}, {Number(run.Counts.New)} nuevas. /feeds cancel lo detiene.";

    /// <inheritdoc/>
    public string Result(SyncRun run)
    {
        SyncCounts counts = run.Counts;
        string changes = string.Concat(
            counts.Edited > 0 ? $", {Number(counts.Edited)} cambiadas" : "",
            counts.Deleted > 0 ? $", {Number(counts.Deleted)} borradas allí y aquí" : "",
            counts.Forgotten > 0 ? $", {Number(counts.Forgotten)} fuera porque las hiciste olvidar" : "");
        string learned = run.LearningFailed ? "No pude aprender de ellas; la próxima vez lo intento otra vez."
            : run.LearnedNothing is NotLearned.LearningOff ? "No aprendí de ninguna: tu persona «self» no aprende ahora. /persona on self lo cambia."
            : counts.Learned > 0 ? $"Aprendí de {Number(counts.Learned)}."
            : counts.New > 0 ? "No aprendí de ninguna: las respuestas a otros y lo que otros escribieron no son declaraciones tuyas, y lo que dejaste fuera sigue fuera."
            : "";
        return $"{Number(counts.New)} nuevas{changes}; guardo {Posts(run.TotalPosts)} en total. {learned}".TrimEnd();
    }

    /// <inheritdoc/>
    public string Ended(FeedAccount account, SyncRun run)
    {
        SyncCounts counts = run.Counts;
        if (run.State == SyncState.Failed)
        {
            return $"{Name(account)}: me detuve tras {Posts(counts.Processed)}, {Number(counts.New)} nuevas. Lo que leí se queda.\n\n"
                + Problem(run.Problem ?? SyncProblem.HostFailed);
        }

        return $"{Name(account)} está leída: {Result(run)}"
            + (counts.New > 0 ? "\n\nPregúntame «¿sobre qué publico?», o míralas con /feeds posts." : "");
    }

    /// <inheritdoc/>
    public string SignedIn(FeedAccount account) => $"Has iniciado sesión. {Connected(account)} Si no fuiste tú, desconéctala con /feeds.";

    /// <inheritdoc/>
    public string Prove(FeedAccount account, string code) =>
        $"Para probar que {Name(account)} es tuya, publica esto allí, solo o dentro de una publicación:\n\n{code}\n\nLuego pulsa el botón, o espera a la "
        + "próxima lectura. De esa publicación no aprendo nada, y después puedes borrarla. A nadie más se le muestra este código.";

    /// <inheritdoc/>
    public string Proved(FeedAccount account, FeedProof proof) => proof == FeedProof.VerifiedAddress
        ? $"Probado: {Name(account)} es tuya. Una cartera que probaste está entre sus direcciones verificadas."
        : $"Está probado que {Name(account)} es tuya.";

    private static string State(Integration feed) => feed switch
    {
        { Running: not null } => "la leo ahora",
        { IsPaused: true } => "en pausa",
        { Problem: SyncProblem.Busy or SyncProblem.Unavailable } => "espera a la plataforma",
        { Problem: not null } => "ya no la leo",
        { SyncedAt: { } at } => $"leída el {Time(at)}",
        _ => "aún sin leer",
    };

    private static string Of(SyncRun run) => run.Expected is { } all
        ? $"{Number(run.Counts.Processed)} de {Number(all)} publicaciones"
        : Posts(run.Counts.Processed);

    private static string Posts(int count) => count == 1 ? "1 publicación" : $"{Number(count)} publicaciones";

    private static string Number(int count) => count.ToString("N0", _culture);

    private static string Time(DateTimeOffset at) => at.ToString("d 'de' MMMM 'de' yyyy HH:mm", _culture) + " UTC";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
