using System.Globalization;
using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Commands.Texts;

/// <summary>What /whoami says, in Spanish.</summary>
internal sealed class SpanishContextTexts : IContextTexts
{
    private static readonly CultureInfo _culture = CultureInfo.GetCultureInfo("es-ES");

    /// <inheritdoc/>
    public string WhoAmIMenu => "Quién eres aquí y qué saben tus agentes de tu trabajo";

    /// <inheritdoc/>
    public string AccountsTitle => "Tus cuentas";

    /// <inheritdoc/>
    public string NothingKnown => "Todavía no sé nada de tu trabajo. Cuéntame, por ejemplo: «Mi empresa es …», «Uso …», «Mi objetivo es …».";

    /// <inheritdoc/>
    public string MemoriesButton => "Mis recuerdos";

    /// <inheritdoc/>
    public string PrivacyButton => "Privacidad";

    /// <inheritdoc/>
    public string Footer => "Lo saben todos tus agentes, en los chats que se indican; /forget <tema> lo borra, y decirlo de nuevo lo corrige.";

    /// <inheritdoc/>
    public string You(UserProfile profile) =>
        $"Eres {profile.DisplayName}, y te conozco desde el {profile.FirstSeen.ToString("d 'de' MMMM 'de' yyyy", _culture)}.";

    /// <inheritdoc/>
    public string Account(KnownAccount account) =>
        $"{account.Account.Platform}: {account.DisplayName}{(account.Handle is { } handle ? $" (@{handle})" : "")} – "
        + $"{(account.Method == "platform" ? "hablas con ella" : account.Method)}, confianza {Confidence(account.Confidence)}, "
        + $"desde el {account.FirstSeen.ToString("d 'de' MMMM 'de' yyyy", _culture)}";

    /// <inheritdoc/>
    public string Section(ContextSection section) => section switch
    {
        ContextSection.UserProfile => "Tú en el trabajo",
        ContextSection.LearnedPreferences => "Cómo lo prefieres",
        _ => "En qué andas",
    };

    /// <inheritdoc/>
    public string Kind(ContextKind kind) => kind.Name switch
    {
        "name" => "Nombre",
        "company" => "Empresa",
        "role" => "Puesto",
        "industry" => "Sector",
        "communication_style" => "Estilo de las respuestas",
        "detail_level" => "Extensión de las respuestas",
        "language" => "Idioma de las respuestas",
        "tools" => "Herramientas",
        "projects" => "Proyectos",
        "goals" => "Objetivos",
        "challenges" => "Retos",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <inheritdoc/>
    public string Patterns(InteractionPatterns patterns)
    {
        if (patterns.Last is not { } last)
        {
            return "Que yo recuerde, todavía no hemos hablado.";
        }

        string count = patterns.Messages == 1 ? "un mensaje tuyo" : $"{patterns.Messages} mensajes tuyos";
        string days = patterns.ActiveDays == 1 ? "un día" : $"{patterns.ActiveDays} días";
        int hour = PatternLines.BusiestHour(patterns);
        string topics = patterns.Topics.Count == 0
            ? ""
            : $" Sobre todo de: {string.Join(", ", patterns.Topics.Select(static topic => Topic(topic.Topic)))}.";
        return $"Cómo hablamos: {count} en {days}, el último el {last.ToString("d 'de' MMMM 'de' yyyy", _culture)}, "
            + $"la mayoría hacia las {hour:00}:00 UTC.{topics}";
    }

    private static string Confidence(string confidence) => confidence switch
    {
        "very-high" => "muy alta",
        "high" => "alta",
        "medium" => "media",
        _ => "baja",
    };

    private static string Topic(string topic) => topic switch
    {
        Topics.Residence or Topics.PastResidence => "dónde vives",
        Topics.Origin => "tu origen",
        Topics.Employer or Topics.PastEmployer => "tu empresa",
        Topics.Role => "tu puesto",
        Topics.Name => "tu nombre",
        Topics.Age => "tu edad",
        Topics.Birthday => "tu cumpleaños",
        Topics.Family => "tu familia",
        Topics.MaritalStatus => "tu estado civil",
        Topics.Pet => "tus mascotas",
        Topics.Like => "lo que te gusta",
        Topics.Dislike => "lo que no te gusta",
        Topics.Favourite => "tus favoritos",
        Topics.Languages => "idiomas",
        Topics.Study => "tus estudios",
        Topics.Allergy => "alergias",
        Topics.Health => "salud",
        Topics.Plan => "planes",
        Topics.Possession => "lo que tienes",
        Topics.Habit => "costumbres",
        Topics.Industry => "tu sector",
        Topics.Contact => "cómo contactarte",
        Topics.Activity => "lo que lees o ves",
        Topics.Tool => "herramientas",
        Topics.Project => "proyectos",
        Topics.Goal => "objetivos",
        Topics.Challenge => "retos",
        Topics.Wish => "deseos",
        Topics.Communication => "cómo responderte",
        Topics.Ended => "lo que dejaste",
        Topics.Event => "citas",
        Topics.Decision => "decisiones",
        Topics.Value => "datos",
        _ => topic,
    };
}
