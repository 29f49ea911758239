using System.Text.Encodings.Web;
using Confidant.BotHost.Feeds;
using Confidant.Identity;

namespace Confidant.BotHost.Web.Integrations;

/// <summary>Writes the pages on which people connect X or Facebook, in English or Spanish. Pure.</summary>
internal static class FeedConnectPages
{
    private static readonly HtmlEncoder _encoder = HtmlEncoder.Default;

    /// <summary>Asks whether to go on, and says for whom.</summary>
    /// <param name="isSpanish">The language.</param>
    /// <param name="platform">Where they will sign in.</param>
    /// <param name="sender">The account whose person is to learn from it.</param>
    public static string Ask(bool isSpanish, Platform platform, SeenAccount sender)
    {
        string where = _encoder.Encode(FeedNames.Of(platform));
        string who = _encoder.Encode(
            $"{sender.DisplayName}{(sender.Handle is { } handle ? $" (@{handle})" : "")} – {FeedNames.Of(sender.Account.Platform)}, id {sender.Account.Value}");
        return isSpanish
            ? Page(
                "es",
                $"Conectar {where}",
                $"<p>Tus publicaciones de {where} se conectarán con:</p><p><strong>{who}</strong></p>"
                + "<p class=\"warning\">Sigue solo si esa cuenta es tuya y pediste esto hace un momento. A quien es de esa cuenta se le muestran tus "
                + "publicaciones, también las protegidas. Si otra persona te envió el enlace, cierra esta página.</p>",
                $"Seguir a {where}")
            : Page(
                "en",
                $"Connect {where}",
                $"<p>Your posts on {where} will be connected with:</p><p><strong>{who}</strong></p>"
                + "<p class=\"warning\">Go on only if that account is yours and you asked for this a moment ago. Whose account it is will be shown your "
                + "posts, protected ones too. If somebody else sent you the link, close this page.</p>",
                $"Go on to {where}");
    }

    /// <summary>That the feed is connected.</summary>
    public static string Connected(bool isSpanish, FeedAccount account)
    {
        string name = _encoder.Encode($"{FeedNames.Of(account.Platform)} @{FeedNames.Shown(account)}");
        return isSpanish
            ? Page("es", "Conectado", $"<p>{name} está conectado. Vuelve al chat; puedes cerrar esta página.</p>", go: null)
            : Page("en", "Connected", $"<p>{name} is connected. Go back to the chat; you can close this page.</p>", go: null);
    }

    /// <summary>That the platform, or the host, could not do it now.</summary>
    public static string Failed(bool isSpanish) => isSpanish
        ? Page("es", "No se ha conectado", "<p>No se ha conectado nada: la plataforma no lo permitió, o no respondió. Pide otra vez la página con <code>/feeds add</code>.</p>", go: null)
        : Page("en", "Not connected", "<p>Nothing was connected: the platform did not allow it, or did not answer. Ask for the page again with <code>/feeds add</code>.</p>", go: null);

    /// <summary>That there is nothing here, whatever the cause.</summary>
    public static string Ended(bool isSpanish) => isSpanish
        ? Page("es", "Aquí no hay nada", "<p>Una página así sirve una vez, en un solo navegador, durante diez minutos. Pide otra con <code>/feeds add x</code> o <code>/feeds add facebook</code>.</p>", go: null)
        : Page("en", "There is nothing here", "<p>Such a page works once, in one browser, for ten minutes. Ask for another one with <code>/feeds add x</code> or <code>/feeds add facebook</code>.</p>", go: null);

    // Every part but the title and the body is the page's own.
    private static string Page(string language, string title, string body, string? go) => $"""
        <!doctype html>
        <html lang="{language}">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <meta name="robots" content="noindex">
          <meta name="color-scheme" content="light dark">
          <title>{title}</title>
          <link rel="stylesheet" href="/{FeedSignIns.Path}/assets/sign.css">
        </head>
        <body>
          <main>
            <h1>{title}</h1>
            {body}
            {(go is null ? "" : $"<form method=\"post\" id=\"wallets\"><button type=\"submit\">{go}</button></form>")}
          </main>
        </body>
        </html>
        """;
}
