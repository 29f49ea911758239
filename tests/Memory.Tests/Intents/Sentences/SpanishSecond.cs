namespace Confidant.Memory.Tests.Intents;

/// <summary>Spanish, written after the first rules stood and before they were run on it. Same form as the first half.</summary>
internal static class SpanishSecond
{
    public const string Lines =
        """
        private.this | Mi psicólogo me cambió la medicación. Eso es confidencial.
        private.last | por favor, no se lo cuentes a nadie
        private.this | Suspendí el examen, no se lo digas a mis padres
        private.last | preferiría que no compartieras eso
        private.last | Esto no puede salir de aquí
        private.this | Aquí entre nos, estoy buscando otro trabajo
        private.this | esto es estrictamente confidencial: nos van a comprar
        private.last | marca esto como privado
        private.this | Me voy a separar y quiero que esto quede entre nosotros
        private.last | no quiero que nadie lo sepa
        private.this | Ana me contó que se muda, que no se entere nadie
        private.last | lo que te dije es secreto
        private.this | mi padre está enfermo, no digas nada
        private.last | Que no salga de este chat
        private.this | soy bi, xfa no se lo cuentes a mi hermano
        private.last | no lo menciones en el grupo
        private.last | Guarda el secreto, por favor
        private.last | ¿podrías guardarme el secreto?
        private.last | Nadie debe saberlo
        private.this | Estoy embarazada, guárdalo en secreto
        private.last | no puedes contárselo a nadie
        allow.last | Claro, puedes contárselo a los demás
        allow.last | Puedes mencionar esto en el grupo.
        allow.last | me parece bien que lo compartas
        allow.this | Tengo una panadería en León y puedes compartirlo con todos
        allow.last | Tienes mi permiso para usar esto en otros grupos
        allow.last | Eres libre de compartirlo
        allow.last | No hay problema en que compartas esto
        allow.last | Esto lo puedes compartir con el grupo
        allow.last | te autorizo a compartir esto
        allow.last | puedes recordarlo
        forget-last.last | Oye bot, olvida eso por favor
        forget-last.last | borra lo que te acabo de decir
        forget-last.last | Olvida lo último que dije.
        forget-last.last | quiero que borres lo que acabo de escribir
        forget-last.last | ¿Puedes borrar mi último mensaje, por favor?
        forget-last.last | elimina eso
        forget-last.last | olvídate de lo que dije
        forget-topic=mi divorcio | Borra todo lo que sabes de mi divorcio
        forget-topic=el bebé | por favor olvida lo que te conté sobre el bebé
        forget-topic=Berlín | elimina todo lo que dije sobre Berlín, gracias
        forget-topic=mi salud | Quiero que olvides todo lo relacionado con mi salud
        forget-topic=dinero | olvida lo que he dicho de dinero
        forget-topic=mi antiguo trabajo | ¿Podrías olvidar todo lo que te dije sobre mi antiguo trabajo, por favor?
        forget-topic=mi hermana | borra toda la información sobre mi hermana
        forget-all | olvida todo lo que sabes sobre mí
        forget-all | Por favor, borra toda mi información
        forget-all | Quiero que elimines todos mis datos.
        forget-all | borra mis datos personales
        forget-all | Olvida todo lo que te conté
        forget-all | elimina todo lo que tienes sobre mí
        twitter=ana_w | sígueme en twitter: @ana_w
        twitter=ana | esta es mi cuenta de X: @ana
        twitter=ana | mi perfil es https://x.com/Ana
        telegram=ana_wood | Puedes escribirme por Telegram a @ana_wood
        telegram=anawood | mi usuario en Telegram es anawood
        farcaster=ana.eth | soy ana.eth en Farcaster
        farcaster=ana | encuéntrame en farcaster como ana
        wallet=0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359 | esta es mi billetera: 0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359
        wallet=0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359 | 0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359 es mi dirección de Ethereum
        ens=ana-w.eth | mi nombre ENS es ana-w.eth.
        basename=ana.base.eth | Hola, soy ana.base.eth
        twitter=ana private.this | mi twitter es @ana pero no se lo digas a nadie
        none | El equipo dijo: esto es privado.
        none | es una conversación privada sobre un avión privado
        none | ¿Quién te dijo que esto es privado?
        none | Su vida es muy privada
        none | ¿Debo mantener esto en privado?
        none | No sé guardar un secreto
        none | no me digas que lo olvidaste
        none | no me digas qué hacer
        none | es una fiesta privada
        none | me pidieron que quedara entre nosotros
        none | esto no es privado
        none | No compartas comida con el perro
        none | Comparto este piso con dos personas
        none | Puedes compartir este archivo con tu equipo
        none | ¿podrías compartir esto?
        none | puedes usar esto
        none | Puedes usar esto para abrir la puerta
        none | puedes compartir esto en tu historia
        none | Mamá dice que puedo compartir esto
        none | Por favor, comparte esta publicación
        none | Puedes compartir eso cuando me muera
        none | No creo que puedas compartir esto
        none | Puedes compartirlo solo con Ana
        none | «Puedes compartir esto» pone en el cartel
        none | Chicos, pueden compartir esto
        none | Podemos compartir esto entre todos
        none | se olvidó de todo sobre mí
        none | olvidé lo que dije de la pizza
        none | Olvida a ese tipo
        none | olvídalo
        none | No olvides lo que dije de la pizza
        none | Nunca olvides todo lo que te conté
        none | ¿Cómo pudiste olvidar todo sobre mí?
        none | El médico me pidió: olvida todo sobre tu pasado
        none | Perdona y olvida
        none | Ojalá olvidaras todo sobre mí
        none | ¿Debería borrar todos mis datos?
        none | El móvil borró todos mis datos
        none | ¿qué pasa si digo "borra todos mis datos"?
        none | Quita mi abrigo de la silla
        none | olvida todo lo que sabes de física
        none | Siempre olvidas lo que dije
        none | Olvida lo que oíste de Carlos
        none | Carlos: olvida todo sobre mí
        none | Imagina que olvidas todo sobre mí
        none | Olvida todo sobre las dietas, este libro es distinto
        none | Le dije que borrara todo sobre mí
        none | Hay que olvidar todo sobre él
        none | borrad todos mis datos, dijo el jefe
        none | no borres todos mis datos
        none | ¿@ana_w es tu twitter?
        none | su telegram es @bobby_t
        none | Si mi twitter fuera @ana sería rica
        none | el twitter de la empresa es @acme
        none | mi jefe es @bob en twitter
        none | mi cartera es de cuero
        none | me robaron la cartera
        none | envíalo a 0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359
        none | dice que mi twitter es @ana
        none | Sigo a @ana en twitter
        none | no soy ana.eth
        none | mi usuario de telegram es privado
        none | mi canal de telegram es t.me/ananews
        none | mi wallet es 0x1234
        none | Soy fan de @ana en twitter
        """;
}
