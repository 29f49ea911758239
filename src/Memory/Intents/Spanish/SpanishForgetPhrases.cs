namespace Confidant.Memory.Intents;

/// <summary>How Spanish asks for something to be forgotten.</summary>
internal static class SpanishForgetPhrases
{
    public const string Lines =
        """
        forget = olvida / olviden / olvidad / (olvidate / olvidese / olvidense / olvidaos) de
        drop = borra / borren / borrad / elimina / eliminen / eliminad / suprime / suprima / quita
        / borrame / eliminame / borreme / elimineme / ignora y borra / ignora y olvida
        usted = olvide / borre / elimine / quite
        wish = quiero que / necesito que / quisiera que / me gustaria que / te pido que / te ruego que
        / prefiero que / deseo que / le pido que
        will = <wish> ([te] olvides / [te] olvides de / olvidaras / te olvidaras de)
        willdrop = <wish> (borres / elimines / suprimas / quites / borraras / eliminaras)
        clear = <drop> / <willdrop>
        verb = (<forget> / <will> / <clear>) [ya / ahora / ahora mismo / tambien / por favor]
        askpolite = puede / podria / puede usted / podria usted / me haria el favor de
        ask = (puedes / podrias / podes / me puedes / me podrias / te puedes / te podrias / me haces el favor de
        / haz el favor de)
        inf = olvidar / borrar / eliminar / suprimir / olvidarte de / olvidarse de / borrarme / eliminarme / quitar
        infdrop = borrar / eliminar / suprimir / borrarme / quitar
        brain = de (tu / su / la) (memoria / base de datos / registro / sistema / cabeza) / de (tus / sus / los)
        (registros / recuerdos / archivos / datos)
        when = antes / recien / ayer / hoy / hace (un rato / un momento / poco / un minuto) / mas temprano / ahora
        say = [te] (dije / conte / he (dicho / contado / escrito / mandado / enviado / compartido) / escribi / mande
        / envie / comparti / mencione / comente / habia (dicho / contado))
        just = [te] acabo de (decir / contar / escribir / mandar / enviar / decirte / contarte / escribirte
        / mandarte / enviarte / compartir)
        about = sobre / de / del / acerca de / acerca del / respecto a / respecto al / referente a / en relacion con
        / relacionado con / relativo a
        last = lo que (<just> / <say> / recien <say>) [<when>] / todo lo que <just> / lo ultimo [que (<say>
        / <just>)] / (mi
        / el) ultimo (mensaje / comentario / dato / texto) [que <say>] / mi mensaje anterior / lo anterior
        forget-last alone: <verb> (eso / esto) / olvida que [te] (dije / conte / he dicho) (eso / esto / algo
        / nada) / (borra / elimina) ese (mensaje / dato) / <clear> esto
        forget-last alone: <verb> (ese / este) (mensaje / dato / recuerdo / comentario)
        / (borralo / eliminalo / quitalo / sacalo / borrelo / saca eso / quita eso) <brain>
        / no (recuerdes / guardes / memorices / almacenes / registres / anotes / recuerde / guarde) (eso / esto)
        / no lo (recuerdes / guardes / memorices / almacenes / registres) en (tu / la) memoria
        forget-last: no (recuerdes / guardes / memorices / almacenes / registres / anotes / recuerde
        / guarde) <last>
        forget-last: <verb> <last> / por favor <usted> <last> / <usted> <last> por favor
        forget-last alone asks: <ask> <inf> (eso / esto)
        forget-last asks: <ask> <inf> <last> / me (borras / eliminas / quitas) <last>
        forget-last alone asks: me (borras / eliminas / quitas) (eso / esto)
        forget-last: <askpolite> <inf> <last> por favor / por favor <askpolite> <inf> <last>
        forget-last alone asks: <ask> <inf> (ese / este) (mensaje / dato / recuerdo)
        / <ask> (borrarlo / eliminarlo / quitarlo) <brain>
        heap = todo / todo lo / toda la informacion / todos los (datos / recuerdos / mensajes) / la informacion
        / los (datos / recuerdos / mensajes)
        know = (sabes / sepas / tienes / tengas / recuerdas / recuerdes / guardas / conoces / has (guardado
        / aprendido / almacenado / memorizado) / guardaste / hayas guardado / sabe / tenes)
        aboutall = (todo lo que / lo que / las cosas que / la parte que) <say> (<about>) / <heap> (sobre / acerca de
        / acerca del / respecto a / respecto al / relacionado con / relacionada con / referente a / relativo a
        / que tenga que ver con / de)
        / todo lo que tenga que ver con / todo lo relacionado con / todo lo relativo a
        forget-topic: <verb> <aboutall> / <clear> (todo lo que / lo que / toda la informacion que) <know> <about>
        forget-topic own alone: <forget> (mi / mis) / <will> (mi / mis) / <forget> (lo / todo lo) de (mi / mis)
        forget-topic own alone personal: <clear> (mi / mis)
        forget-topic own alone asks: <ask> (olvidar / olvidarte de / olvidarse de) [(lo / todo lo) de] (mi / mis)
        forget-topic own alone asks personal: <ask> <infdrop> (mi / mis)
        forget-topic own alone: <clear> (lo / todo lo) (de / sobre) (mi / mis)
        forget-topic own alone asks: <ask> <infdrop> (lo / todo lo) (de / sobre) (mi / mis)
        forget-topic own: <verb> (todo lo que / lo que) <know> (sobre / de / acerca de) (mi / mis / nuestro
        / nuestra)
        forget-topic asks: <ask> <inf> <aboutall> / <ask> <infdrop> (todo lo que / lo que
        / toda la informacion que) <know> <about>
        me = (sobre / de / acerca de) (mi / mi persona)
        data = (todos mis / mis / todos los) (datos [personales] / recuerdos / mensajes [contigo] / registros)
        / (toda mi / mi / toda la) (informacion [personal] / memoria)
        whole = todo [lo que <know>] <me> / todo lo que <say> / todo lo que [te] he (dicho / contado)
        / lo que <know> <me> / <heap> que <know> <me> / <heap> <me>
        / (todos mis / mis) (datos [personales] / recuerdos / registros / mensajes contigo) / (toda mi
        / mi) (informacion [personal]) / todos los (datos / recuerdos) [que <know>] <me>
        / todo lo que alguna vez te (dije / conte) / cualquier (dato / informacion) <me>
        forget-all: <verb> <whole> / por favor <usted> <whole> / <usted> <whole> por favor
        forget-all asks: <ask> <inf> <whole>
        forget-all: <askpolite> <inf> <whole> por favor / por favor <askpolite> <inf> <whole>
        forget-all: (quiero / quisiera / necesito / deseo) (borrar / eliminar) (todos mis / mis / toda mi
        / mi) (datos [personales] / recuerdos / informacion [personal])
        forget-all alone: olvidame / olvideme
        / (borrame / borreme / eliminame / elimineme / sacame / quitame / olvidame) <brain>
        forget-all alone: olvida todo / olvidalo todo por favor
        """;
}
