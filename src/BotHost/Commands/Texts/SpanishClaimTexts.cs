using System.Globalization;
using Confidant.BotHost.Commands.Links.Claims;
using Confidant.Identity;

namespace Confidant.BotHost.Commands.Texts;

/// <summary>What is told about what a person says is theirs, in Spanish.</summary>
internal sealed class SpanishClaimTexts : IClaimTexts
{
    private static readonly CultureInfo _culture = CultureInfo.GetCultureInfo("es-ES");

    /// <inheritdoc/>
    public string MenuButton => "Un usuario o un nombre";

    /// <inheritdoc/>
    public string Menu => "¿Qué es tuyo? Anoto lo que dices. Eso no prueba ni abre nada, y no se lo muestro a nadie más.";

    /// <inheritdoc/>
    public string TakeBackButton => "Retirarlo";

    /// <inheritdoc/>
    public string TooMany => "Has vinculado todo lo que puedo guardar. /unlink retira algo.";

    /// <inheritdoc/>
    public string Guessed => "¿Has dicho que esto es tuyo? Un botón lo anota, solo para ti.";

    /// <inheritdoc/>
    public string ElsewhereToo => "¿Hablas conmigo también en otra plataforma? /link code une las dos. Lo pregunto una sola vez.";

    /// <inheritdoc/>
    public string Title => "Lo que vinculaste";

    /// <inheritdoc/>
    public string LinkedTitle => "Lo que tus perfiles vinculados dicen que es suyo";

    /// <inheritdoc/>
    public string Heading => "Lo que dijiste y probaste que es tuyo";

    /// <inheritdoc/>
    public string KindName(ClaimKind kind) => kind switch
    {
        ClaimKind.Twitter => "Twitter",
        ClaimKind.Telegram => "Telegram",
        ClaimKind.Farcaster => "Farcaster",
        ClaimKind.Ethereum => "Monedero",
        ClaimKind.Basename => "Basename",
        _ => "Nombre ENS",
    };

    /// <inheritdoc/>
    public string Form(ClaimKind kind) => kind switch
    {
        ClaimKind.Twitter => "@alicia: de 1 a 15 letras, cifras o _",
        ClaimKind.Telegram => "@alicia: de 4 a 32 letras, cifras o _, primero una letra",
        ClaimKind.Farcaster => "alicia: de 1 a 16 letras, cifras o -",
        ClaimKind.Ethereum => "0x y 40 cifras hexadecimales",
        ClaimKind.Basename => "alicia.base.eth",
        _ => "alicia.eth",
    };

    /// <inheritdoc/>
    public string Ask(ClaimKind kind) =>
        $"¿Cuál es el tuyo en {KindName(kind)}? Responde con él ({Form(kind)}), o escribe /link {ClaimReader.WordOf(kind)} y cuál es.";

    /// <inheritdoc/>
    public string Malformed(ClaimKind kind) => $"En {KindName(kind)} no hay nada así. Tiene esta forma: {Form(kind)}.";

    /// <inheritdoc/>
    public string Show(ClaimValue value) =>
        $"{KindName(value.Kind)} {(value.Kind is ClaimKind.Twitter or ClaimKind.Telegram ? "@" : "")}{value.Text}";

    /// <inheritdoc/>
    public string Noted(ClaimValue value) =>
        $"Anotado, solo para ti: {Show(value)} es tuyo. Lo dices tú y nada lo prueba: no abre nada, y a nadie más se le muestra. "
        + "/whoami lo enumera, /unlink lo retira.";

    /// <inheritdoc/>
    public string Known(IdentityClaim claim) => $"Ya lo tengo: {Line(claim)}.";

    /// <inheritdoc/>
    public string TakenBack(ClaimValue value, bool withNames) =>
        $"Retirado: {Show(value)}{(withNames ? ", con los nombres que llevan a él" : "")}.";

    /// <inheritdoc/>
    public string Line(IdentityClaim claim) =>
        $"{Show(claim.Value)}{(claim.IsPrimary ? " (se muestra primero)" : "")} – {Method(claim)}, confianza {Confidence(claim.Confidence)}, "
        + $"{Proof(claim)}, desde el {claim.FirstSeen.ToString("d 'de' MMMM 'de' yyyy", _culture)}";

    /// <inheritdoc/>
    public string GoToo(int count) =>
        count == 1 ? "También se va lo único que vinculaste." : $"También se van las {count} cosas que vinculaste.";

    private static string Method(IdentityClaim claim) => claim.Method switch
    {
        ClaimMethod.Declared => "lo dijiste tú",
        ClaimMethod.Bio => "lo dice un perfil tuyo",
        ClaimMethod.Wallet => "el monedero firmó",
        _ => $"la cadena lleva de él a {claim.Wallet?.Text}",
    };

    private static string Proof(IdentityClaim claim) => claim.Proof switch
    {
        ClaimProof.None => "sin probar",
        ClaimProof.Signature => $"probado con una firma el {Date(claim)}",
        ClaimProof.Contract => $"probado por el contrato del monedero el {Date(claim)}",
        _ => $"probado en la cadena el {Date(claim)}",
    };

    private static string? Date(IdentityClaim claim) => claim.VerifiedAt?.ToString("d 'de' MMMM 'de' yyyy", _culture);

    private static string Confidence(ClaimConfidence confidence) => confidence switch
    {
        ClaimConfidence.VeryHigh => "muy alta",
        ClaimConfidence.High => "alta",
        ClaimConfidence.Medium => "media",
        _ => "baja",
    };
}
