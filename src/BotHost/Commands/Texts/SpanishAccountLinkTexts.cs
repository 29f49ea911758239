using System.Globalization;
using Confidant.Identity;

namespace Confidant.BotHost.Commands.Texts;

/// <summary>What is said about two accounts that become one person, in Spanish.</summary>
internal sealed class SpanishAccountLinkTexts : IAccountLinkTexts
{
    private static readonly CultureInfo _culture = CultureInfo.GetCultureInfo("es-ES");

    /// <inheritdoc/>
    public string YesButton => "Sí, es mía";

    /// <inheritdoc/>
    public string NoButton => "No";

    /// <inheritdoc/>
    public string WithdrawButton => "Retirar mi sí";

    /// <inheritdoc/>
    public string AskPrivate =>
        "¿Puede oír también tus chats privados conmigo? Di que sí solo si nadie más la usa. Mientras no lo digas, siguen cerrados.";

    /// <inheritdoc/>
    public string OpenButton => "Abrir mis chats privados";

    /// <inheritdoc/>
    public string KeepClosedButton => "Dejarlos cerrados";

    /// <inheritdoc/>
    public string CloseButton => "Cerrar mis chats privados";

    /// <inheritdoc/>
    public string UndoButton => "Deshacer el vínculo";

    /// <inheritdoc/>
    public string EndButton => "Terminar el vínculo";

    /// <inheritdoc/>
    public string Gone => "Eso ya pasó: se terminó, o esperó más de un día. /unlink muestra lo que está vinculado.";

    /// <inheritdoc/>
    public string NotTogether => "Estas dos cuentas no se pueden vincular.";

    /// <inheritdoc/>
    public string NotForPrograms => "Un programa no vincula nada. Escríbeme /link en un chat.";

    /// <inheritdoc/>
    public string Ask(LinkMethod method, bool? isProposer, string other) =>
        $"¿Esta cuenta también es tuya?\n• {other}\n\n{Why(method, isProposer)}\n\n"
        + "Si ambas decís que sí: dondequiera que hable conmigo, oirá lo que esta cuenta comparte (/privacy share), y esta oirá lo que ella "
        + "comparte. Los chats privados siguen cerrados hasta que abras los tuyos en otro paso. De lo que ambas ajustaron, vale lo más "
        + "estricto.\n\n"
        + "Si no has pedido esto, o alguien te mandó un código o te pidió una firma: pulsa No. Quien sea podría oír entonces lo que "
        + "compartes, y tus chats privados si los abres.";

    /// <inheritdoc/>
    public string Waiting(string other) =>
        $"Has dicho que sí. También he preguntado al otro lado:\n• {other}\n\nNada queda vinculado hasta que allí digas que sí, en el plazo "
        + "de un día.";

    /// <inheritdoc/>
    public string Linked(ProfileLink link, string first, string second) =>
        $"Una persona{Since(link)}:\n• {first} (conocida primero)\n• {second}\n\nLa otra cuenta oye lo que compartes, y tú lo que ella "
        + $"comparte.\n{Private(link)}";

    /// <inheritdoc/>
    public string Ended(string other) => $"Hecho: nada te vincula a esta cuenta.\n• {other}\n\nNo oye nada tuyo.";

    /// <inheritdoc/>
    public string EndedBy(string other) =>
        $"Ya nada te vincula a esta cuenta: así lo dijo el otro lado.\n• {other}\n\nTodo lo tuyo está como antes.";

    /// <inheritdoc/>
    public string OpenedBy(string other) => $"Esta cuenta tuya vinculada ha abierto sus chats privados a esta:\n• {other}";

    /// <inheritdoc/>
    public string ClosedBy(string other) => $"Esta cuenta tuya vinculada ha cerrado sus chats privados a esta:\n• {other}";

    /// <inheritdoc/>
    public string WaitingLine(string other, DateTimeOffset expiresAt) => $"{other}: espera un sí hasta el {Moment(expiresAt)}";

    /// <inheritdoc/>
    public string Line(ProfileLink link, string first, string second) => $"{first}, y {second}: una persona{Since(link)}. {Private(link)}";

    /// <inheritdoc/>
    public string Note(int count) =>
        $"{(count == 1 ? "Otra cuenta está vinculada" : $"Otras {count} cuentas están vinculadas")} a esta (/unlink): de lo que cada una "
        + "ajustó, vale lo más estricto; cada una cambia lo suyo.";

    /// <inheritdoc/>
    public string TooOften(TimeSpan wait)
    {
        int minutes = Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes));
        return $"Eso se intentó demasiadas veces. Inténtalo de nuevo dentro de {(minutes == 1 ? "un minuto" : $"{minutes} minutos")}.";
    }

    private static string Why(LinkMethod method, bool? isProposer) => (method, isProposer) switch
    {
        (LinkMethod.Code, true) => "Has introducido el código que se le mostró.",
        (LinkMethod.Code, false) => "Ha introducido el código que se te mostró.",
        (LinkMethod.Code, null) => "El código que se mostró a una se introdujo en la otra.",
        (_, true) => "Había demostrado antes el monedero con el que acabas de firmar.",
        (_, false) => "Acaba de firmar con un monedero que tú habías demostrado antes.",
        _ => "Ambas habéis demostrado el mismo monedero.",
    };

    private static string Private(ProfileLink link) =>
        $"Tus chats privados están {Door(link.Own)} para ella, los suyos están {Door(link.Other)} para ti.";

    private static string Door(LinkSide side) => side.OpensPrivate ? "abiertos" : "cerrados";

    private static string Since(ProfileLink link) => link.LinkedAt is { } at ? $" desde el {Moment(at)}" : "";

    private static string Moment(DateTimeOffset at) => at.ToString("d 'de' MMMM 'de' yyyy, HH:mm 'UTC'", _culture);
}
