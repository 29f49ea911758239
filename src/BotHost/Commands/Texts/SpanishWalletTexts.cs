using System.Globalization;
using Confidant.Identity;

namespace Confidant.BotHost.Commands.Texts;

/// <summary>What is said about proving a wallet, in Spanish.</summary>
internal sealed class SpanishWalletTexts : IWalletTexts
{
    /// <inheritdoc/>
    public string Button => "Un monedero";

    /// <inheritdoc/>
    public string AskAddress =>
        "¿Qué monedero es tuyo? Responde con su dirección (0x y 40 cifras) o con un nombre que lleve a él, como alice.base.eth. Si no puedes "
        + "responder, escribe /link monedero y la dirección.";

    /// <inheritdoc/>
    public string AddressPlaceholder => "0x…";

    /// <inheritdoc/>
    public string AskInPrivate => "Escríbeme en nuestro chat privado: /link monedero y la dirección.";

    /// <inheritdoc/>
    public string NotInPlayground =>
        "En el área de pruebas cualquiera es cualquiera, así que aquí no se demuestra ningún monedero. Pídemelo en Telegram o Discord: /link wallet 0x…";

    /// <inheritdoc/>
    public string NoAddress =>
        "Eso no es la dirección de un monedero. Son 0x y 40 cifras o letras de la a a la f; cópiala de tu monedero. También vale un nombre como "
        + "alice.eth o alice.base.eth.";

    /// <inheritdoc/>
    public string WrongChecksum =>
        "Esa dirección tiene un error: sus mayúsculas son una suma de control y no cuadra. Cópiala otra vez de tu monedero.";

    /// <inheritdoc/>
    public string ZeroAddress => "Nadie tiene la clave de esa dirección. Copia la tuya de tu monedero.";

    /// <inheritdoc/>
    public string PageButton => "Firmar en la página";

    /// <inheritdoc/>
    public string OrOnThePage => "O firma en la página del botón, en un navegador que tenga tu monedero.";

    /// <inheritdoc/>
    public string ProveButton => "Demostrarlo";

    /// <inheritdoc/>
    public string NotWaiting =>
        "Eso parece una firma, pero no te pedí ninguna, o fue hace mucho. No la guardé. Para demostrar que un monedero es tuyo, empieza con "
        + "/link monedero y su dirección.";

    /// <inheritdoc/>
    public string PasteInPrivate => "Eso parece una firma. Envíamela en nuestro chat privado; aquí no la guardé.";

    /// <inheritdoc/>
    public string Malformed =>
        "Esa firma no tiene una forma que yo acepte: puede estar cortada, cambiada o ser de una transacción. Firma el texto otra vez con «firmar "
        + "mensaje» y envíame todo lo que muestre tu monedero.";

    /// <inheritdoc/>
    public string Used => "Eso ya se respondió, y cuenta una vez. Con /link monedero y la dirección pregunto de nuevo.";

    /// <inheritdoc/>
    public string Expired => "Pasaron sus diez minutos, así que no demuestra nada. Con /link monedero y la dirección pregunto de nuevo.";

    /// <inheritdoc/>
    public string Exhausted => "Hubo demasiadas respuestas erróneas. Con /link monedero y la dirección pregunto de nuevo.";

    /// <inheritdoc/>
    public string ChainDown =>
        "Ahora no puedo preguntar a la cadena, así que aún no lo sé. No se ha gastado nada: envíame la misma firma dentro de unos minutos.";

    /// <inheritdoc/>
    public string AskPrimary => "Has demostrado varios monederos. ¿Cuál se muestra primero?";

    /// <inheritdoc/>
    public string PrimaryGone => "No has demostrado ese monedero, o ya no.";

    /// <inheritdoc/>
    public string Before(IssuedChallenge challenge) =>
        $"Para demostrar que {challenge.Wallet} es tuyo, firma con él este texto, tal como está aquí:";

    /// <inheritdoc/>
    public string After(IssuedChallenge challenge) =>
        "En tu monedero se llama «firmar mensaje». No cuesta nada, no mueve nada y no permite nada más. Después envíame la firma (0x…) "
        + (challenge.IsPrivateChat ? "aquí" : "en nuestro chat privado")
        + ", en diez minutos. Si no pediste esto, no hagas nada, y no firmes para nadie que te lo pida.";

    /// <inheritdoc/>
    public string AlreadyYours(EthereumAddress wallet) => $"Ya está demostrado que {wallet} es tuyo.";

    /// <inheritdoc/>
    public string Refused(ChallengeProblem problem, IssuedChallenge challenge) => problem switch
    {
        ChallengeProblem.Expired => Expired,
        ChallengeProblem.OtherWallet =>
            $"Eso lo firmó otro monedero. Elige {challenge.Wallet} en tu monedero y firma otra vez, o pide el otro con /link monedero.",
        ChallengeProblem.OtherText => "Se firmó otro texto. Copia el que te envié, entero, y firma ese.",
        ChallengeProblem.ContractsNotSupported =>
            $"La clave de {challenge.Wallet} no firmó ese texto. Firma con este monedero el texto que te envié. Si es un contrato, aquí no puedo "
            + $"preguntarle: no hay ningún acceso configurado para la cadena {challenge.Chain}.",
        _ =>
            $"{challenge.Wallet} no firmó el texto que te envié. Copia ese texto, entero, elige este monedero y firma otra vez. A un contrato se le "
            + $"pregunta en la cadena {challenge.Chain}; para uno de Base, pídelo con /link monedero, la dirección y la palabra base.",
    };

    /// <inheritdoc/>
    public string Proved(EthereumAddress wallet, bool isContract, DateTimeOffset at) =>
        $"Demostrado: {wallet} es tuyo. Confianza muy alta, por {(isContract ? "su contrato" : "su firma")}, "
        + $"{at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}. Solo se te muestra a ti. /unlink lo retira.";

    /// <inheritdoc/>
    public string Named(string wallet, IReadOnlyList<string> names) =>
        $"{wallet} tiene además {(names.Count == 1 ? "un nombre" : "nombres")} en la cadena: {string.Join(", ", names)}. "
        + $"{(names.Count == 1 ? "Lo apunté" : "Los apunté")} con tu monedero; /unlink retira lo que no quieras.";

    /// <inheritdoc/>
    public string LeadsTo(string name, EthereumAddress wallet) =>
        $"{name} lleva a {wallet}. Si ese monedero es tuyo, demuéstralo: entonces el nombre también es tuyo.";

    /// <inheritdoc/>
    public string LeadsNowhere(string name) => $"{name} no lleva a ningún monedero que yo encuentre. Dame la dirección del monedero.";

    /// <inheritdoc/>
    public string CannotLookUp(string name, bool isConfigured) => isConfigured
        ? $"Ahora no puedo buscar {name}. Inténtalo dentro de unos minutos, o dame la dirección del monedero."
        : $"No puedo buscar {name}: no hay ningún acceso configurado para su cadena. Dame la dirección del monedero.";

    /// <inheritdoc/>
    public string PrimaryChosen(string wallet) => $"Desde ahora {wallet} se muestra primero.";
}
