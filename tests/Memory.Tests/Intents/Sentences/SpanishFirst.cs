namespace Confidant.Memory.Tests.Intents;

/// <summary>Spanish, written before there were any rules. <c>label | sentence</c>; <c>\n</c> stands for a new line.</summary>
internal static class SpanishFirst
{
    public const string Lines =
        """
        private.last | Esto es privado
        private.this | Esto es privado: estoy embarazada.
        private.last | No lo compartas.
        private.last | que quede entre nosotros
        private.this | Me han despedido, pero no se lo digas a nadie.
        private.last | no compartas esto con nadie por favor
        private.last | Esto queda entre tú y yo
        private.this | Entre nosotros, no aguanto a mi jefe.
        private.last | guárdame el secreto
        private.this | Voy a pedirle matrimonio a Ana, que no se entere nadie
        private.last | No puedes compartir esto.
        private.last | No quiero que compartas esto en el grupo
        private.last | Mantenlo en privado, ¿vale?
        private.this | te lo digo en confianza: voy a dejar el trabajo
        private.last | que esto no salga de aquí
        private.last | Eso es confidencial
        private.this | Gano 40.000 al año, no lo cuentes
        private.last | ¿Puedes mantener esto en privado?
        allow.last | Puedes compartir esto
        allow.last | puedes usarlo en el grupo
        allow.last | Puedes recordar esto.
        allow.this | Mi cumpleaños es el 3 de mayo, puedes compartirlo con el grupo.
        allow.last | No me importa que lo compartas
        allow.last | te doy permiso para compartir esto
        allow.last | Siéntete libre de compartir esto
        forget-last.last | Olvida eso
        forget-last.last | olvida lo que acabo de decir
        forget-last.last | Por favor, olvida lo que dije.
        forget-last.last | borra mi último mensaje
        forget-last.last | quiero que olvides eso
        forget-last.this | Mi clave es 4411. Borra lo que acabo de decir.
        forget-topic=la pizza | olvida lo que dije de la pizza
        forget-topic=mi ex | Olvida todo sobre mi ex
        forget-topic=mi trabajo | Borra todo lo que te conté sobre mi trabajo, por favor
        forget-topic=viaje a Lima | Necesito que olvides lo que te dije del viaje a Lima
        forget-all | borra todo lo que sabes de mí
        forget-all | Elimina todos mis datos
        forget-all | Olvida todo lo que te he contado.
        forget-all | ¿Puedes borrar todo lo que sabes sobre mí, por favor?
        wallet=0xde709f2102306220921060314715629080e2fb77 | mi wallet es 0xde709f2102306220921060314715629080e2fb77
        twitter=lucia | mi twitter es @lucia
        twitter=lucia | Soy @Lucia en X
        telegram=lucia_m | mi usuario de Telegram es lucia_m
        farcaster=lucia | búscame en Farcaster como lucia
        ens=lucia.eth | mi ENS es lucia.eth
        basename=lucia.base.eth | mi basename es lucia.base.eth
        telegram=lucia | t.me/lucia soy yo
        twitter=lucia | En Twitter soy @lucia
        none | no olvides que mi vuelo es el martes
        none | se me olvidó
        none | Se me olvidó decirte que mañana llueve
        none | olvídalo, ya lo hago yo
        none | Esto es propiedad privada
        none | Va a un colegio privado
        none | ¿puedo compartir mi pantalla?
        none | ella dijo «olvida eso»
        none | Me dijo: olvida eso.
        none | si te pidiera que lo olvidaras todo, ¿lo harías?
        none | nunca olvides de dónde vienes
        none | mi clave privada está en una caja fuerte
        none | ¡Comparte esto con tus amigos!
        none | no lo mantengas en privado
        none | ¿Esto es privado?
        none | Esto es privado, ¿no?
        none | Mi jefe dice que esto es privado
        none | Puedes compartir esto con tus amigos
        none | ¿Puedes compartir esto?
        none | Puedes compartirlo si mi abogado está de acuerdo
        none | puedes compartir esto, pero no mi nombre
        none | Carlos, puedes compartir esto
        none | dice que puedes compartir esto
        none | quiero olvidar todo sobre mi ex
        none | Olvídate de la pizza, pidamos sushi
        none | Nunca olvidaré lo que dije de la pizza
        none | ¿Cómo borro todos mis datos?
        none | Dile a Carlos que olvide eso
        none | Carlos, olvida todo sobre mí
        none | Mi abuela olvida todo lo que le digo
        none | ¿Olvidaste eso?
        none | Relájate y olvida todo sobre el trabajo
        none | > borra todo lo que sabes de mí\n¿por qué escribe eso?
        none | Vamos a olvidar eso
        none | su twitter es @pedro
        none | el twitter de mi hermano es @pedro
        none | ¿mi twitter es @lucia?
        none | Mi Twitter está caído
        none | mi wallet es nueva
        none | No soy @lucia en X
        none | escribió "mi wallet es 0xde709f2102306220921060314715629080e2fb77"
        none | mi antiguo twitter era @lucia
        none | sigue a @nasa en twitter
        none | Nos comimos tres pizzas entre nosotros
        none | Lo guardé en la carpeta privada
        none | no compartas tu contraseña con extraños
        none | Quiero que mi hijo olvide eso
        none | No se lo dije a nadie
        none | Olvida siempre las llaves
        none | ¿te acuerdas de esto?
        """;
}
