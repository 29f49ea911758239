namespace Confidant.Memory.Intents;

/// <summary>How Spanish says that an account is one's own.</summary>
internal static class SpanishHintPhrases
{
    private const string Lists =
        """
        mod = nuevo / nueva / principal / personal / otro / otra / propio / propia / actual / segundo / segunda
        / publico / publica / oficial / unico / unica
        noun = usuario / nombre de usuario / nombre / cuenta / perfil / nick / handle / user / arroba / alias
        / pagina
        chain = (de / en) (ethereum / eth / base / crypto / cripto / metamask) / crypto / cripto / eth / ethereum
        / publica / mia
        purse = (wallet / billetera / cartera / monedero / direccion / direccion de (wallet / billetera)
        / address) [<chain>]
        ensname = (ens / basename / nombre ens / dominio ens / dominio eth / nombre eth / nombre (en / de) (base
        / ens / eth)
        / dominio / wallet / billetera)
        show = (esta / este / aqui) (es / esta / va / tienes) / aqui te (dejo / paso) / te (dejo / paso)
        at = en / como / por / a / : / a traves de / al
        reach = [me puedes / puedes / podes] (buscame / encuentrame / encontrame / sigueme / seguime / agregame
        / anademe / escribeme / escribime / contactame / hablame / mandame un mensaje
        / encontrarme / buscarme / seguirme / escribirme / agregarme / contactarme / me encuentras / me encontras
        / me puedes (encontrar / seguir / escribir / buscar)
        / me podes (encontrar / seguir / escribir / buscar))
        wallet: [<show>] mi [<mod>] <purse> [<mod>] [es / :] [:] @wallet / @wallet es (mi [<mod>] <purse> / mia
        / la mia)
        / (envialo / mandalo / envia / manda / enviamelo / mandamelo / enviamelos) a mi <purse> [:] @wallet
        ethname: [<show>] mi [<mod>] <ensname> [<mod>] [es / :] [:] @eth / [yo / tambien] soy [yo] @eth [en (base
        / ens / ethereum)]
        / @eth (soy yo / es (mio / mia / mi [<mod>] <ensname>)) / (este / esta / ese / esa) soy yo : @eth
        / (tengo / uso / ya tengo / acabo de (registrar / comprar / mintear / conseguir / reclamar)) [el / mi
        / la] [<ensname>] @eth
        ethname: mi <purse> es @eth / soy [el / la] (dueno / duena) de @eth / @eth me pertenece
        farcaster bare: [yo] soy <any> en (farcaster / warpcast)
        link: [<show>] mi [<mod>] (<noun> / enlace) [es / :] [:] @link / @link (soy yo / es (mio / mia
        / mi [<mod>] <noun>)) / [yo] soy @link
        / <reach> <at> @link / (este / esta / ese / esa) soy yo : @link / <reach> : @link / <reach> @link
        """;

    private const string PerPlatform =
        """
        {kind}: [<show>] mi [<mod>] {platform} [<mod>] [es / ahora es / tambien es / :] [:] (@handle / @bot / @link)
        / mi {platform} es @eth
        {kind}: [<show>] mi [<mod>] <noun> (de / en) {platform} [<mod>] [es / :] [:] (@handle / @link / @eth)
        / mi [<mod>] <noun> (de / en) {platform} es <any>
        {kind}: mi [<mod>] {platform} (no / ya no) es @handle [,] [sino / ahora] [es] [ahora] @handle
        {kind}: <reach> (en / por) {platform} , [yo] (soy / estoy como / mi <noun> es) @handle
        {kind} marked: mi [<mod>] {platform} es <any>
        {kind} follows: {platform} [es / :] @handle
        {kind}: [yo / tambien] (soy / me llamo / estoy como / aparezco como / figuro como) (@handle
        / @eth) en {platform}
        {kind}: (me llamo / estoy como / aparezco como) <any> en {platform} / en {platform} (soy / me llamo
        / estoy como / aparezco como) (@handle / @eth)
        {kind}: en {platform} (estoy como / aparezco como / me llamo) <any> / estoy en {platform} (como
        / con) (@handle / @eth / <any>)
        {kind}: {platform} [:] @handle [,] (ese soy yo / esa soy yo / soy yo / es (mio / mia / el mio))
        {kind}: <reach> (en / por) {platform} [,] [<at>] (@handle / @link / @eth) / <reach> (como
        / a) @handle en {platform} / <reach> (en / por) {platform} como <any>
        {kind}: (@handle / @link) es mi [<mod>] ({platform} / <noun> (de / en) {platform})
        / @handle en {platform} (soy yo / es (mio / mia / mi <noun>))
        {kind}: en {platform} mi <noun> es (@handle / <any>) / uso @handle en {platform}
        """;

    public static string Lines { get; } = string.Join(
        '\n',
        Lists,
        PlatformPhrases.For(PerPlatform));
}
