namespace Confidant.Memory.Intents;

/// <summary>How Spanish allows something to be shared.</summary>
internal static class SpanishAllowPhrases
{
    public const string Lines =
        """
        mine = esto / eso / todo (esto / eso) / (este / ese) (mensaje / dato) / esta (informacion / noticia
        / historia) / lo que [te] (acabo de (decir / contar) / dije / conte / he (dicho / contado))
        / lo que acabo de (decirte / contarte) / mi ultimo mensaje
        all = todos / todo el mundo / cualquiera / quien quieras / los demas / otros / otras personas / el grupo
        / el resto / la gente del grupo / los del grupo / quien sea / quien pregunte
        place = el grupo / este grupo / los grupos / (otros / los otros / los demas / mis / todos los / todos mis
        / mis otros) (grupos / chats) / el (canal / chat / servidor) / cualquier (grupo / chat / sitio / lugar
        / parte / lado)
        / (otras / las demas) conversaciones / todas partes / publico / otras partes / otros sitios
        out = con <all> / a <all> / (en / por) <place> / al grupo / donde (quieras / sea) / fuera [de aqui]
        / libremente / publicamente / abiertamente / sin problema / sin problemas / con toda libertad
        perm = [tranquilo / tranquila] (puedes / podes) [tambien / perfectamente / libremente] / tienes (permiso
        / mi permiso / mi consentimiento / mi autorizacion / via libre / libertad) (para / de) / te (doy
        / concedo) [mi] (permiso / autorizacion / consentimiento) (para / de)
        / te (autorizo / permito) [a] / (sientete / eres / sos / sentite) libre (de / para) / estas autorizado (a
        / para) / no (hay / tengo) [ningun] (problema / inconveniente) en
        inf = compartir / contar / mencionar / repetir / revelar / divulgar / difundir / comentar
        infit = compartirlo / contarlo / mencionarlo / repetirlo / revelarlo / divulgarlo / difundirlo / comentarlo
        / compartirla / compartirlos
        each = usar / decir / recordar / publicar / <inf>
        eachit = usarlo / decirlo / recordarlo / publicarlo / <infit> / decirselo / contarselo
        sub = compartas / cuentes / menciones / repitas / digas / uses / comentes / difundas / compartieras
        allow: <perm> (<inf> / recordar) <mine> [<out>] / <perm> <each> <mine> <out> / <perm> <eachit> <out>
        / <perm> <infit> / <perm> recordarlo
        handit = compartelo / compartilo / contalo / cuentalo / cuentaselo / contaselo / difundelo / difundilo
        allow alone: <handit> (con / a) (todos / todo el mundo / los demas / el grupo / quien quieras)
        / <handit> (en el / al) grupo
        / (dale / vale / adelante / ok / si / claro / bueno) <handit> / puede <eachit> <out>
        allow: <perm> (contarles / decirles / contarle / decirle) a <all> <mine>
        allow: (esta bien / no me (importa / molesta) / no pasa nada / me da igual
        / me parece bien) si (lo (compartes / cuentas / mencionas)
        / (compartes / cuentas / mencionas / usas) <mine>) [<out>]
        allow alone: comparte (esto / eso) (libremente / con quien quieras / donde quieras)
        allow: <perm> (contarle / decirle / contarles / decirles / mencionarle) <mine> a <all>
        allow: (esto / eso) [si] (lo / la / se) (puedes / podes) (<each> / <eachit>) [<out>] / (lo / la) (puedes
        / podes) (<each>) [<out>] / se (lo / la) (puedes / podes) (contar / decir) <out>
        allow: (no me (importa / molesta) / [a mi] me (parece bien / da igual) / esta bien / no pasa nada
        / no hay [ningun] (problema / inconveniente) / no tengo [ningun] (problema / inconveniente)
        / [te] doy [mi] (permiso / consentimiento) para / [te] autorizo [a] / estoy de acuerdo / permito / acepto
        / dejo / te dejo) (que / si
        / en que / con que / a que / para que)
        ((lo / la / los / se lo) <sub> [<out>] / <sub> <mine> [<out>] / (otros / los demas / la gente / el grupo
        / todos) lo (sepan / sepa / vean / vea))
        allow: (esto / eso) se puede (<each>) [<out>] / (esto / eso) puede (compartirse / contarse
        / saberse) [<out>] / (cualquiera / todos / todo el mundo / los demas) (puede / pueden) (saberlo / saber esto
        / saber eso)
        / (te dejo / te autorizo a) <eachit> [<out>]
        """;
}
