namespace Confidant.Memory.Tests.Intents;

/// <summary>Requests and claims as people type them in Spanish chats, written without reading the rules or the earlier sets. Same form.</summary>
internal static class SpanishChatMeant
{
    public const string Lines =
        """
        private.this | porfa que esto quede entre nosotros, estoy buscando otro trabajo
        private.this | esto es privado: me detectaron diabetes la semana pasada
        private.this | no le digas a nadie pero estoy embarazada 🤰
        private.this | no se lo cuentes a nadie, me voy a divorciar
        private.this | me mudo a Madrid en marzo. por favor no compartas esto
        private.this | gano 2400 al mes, guárdatelo para ti vale?
        private.this | te cuento algo en confianza: dejé la carrera
        private.this | che bot, esto que quede entre vos y yo, renuncié ayer
        private.this | me echaron del laburo... no lo digas en el grupo porfa
        private.this | Esto es confidencial. Cerramos la oficina de Lima en junio.
        private.this | soy alérgica a la penicilina pero no lo compartas con nadie
        private.this | mi terapeuta es la dra. Ruiz, esto no se lo digas a nadie
        private.this | es un secreto: le estamos preparando una fiesta a Lena el viernes
        private.this | tomo sertralina todas las mañanas, eso es privado eh
        private.this | por favor trata esto como confidencial, mi madre tiene alzheimer
        private.this | firmamos con acme!! no lo compartas todavía
        private.this | entre tú y yo, no soporto a mi jefe
        private.this | no quiero que nadie sepa esto, le debo plata a mi hermano
        private.this | mi hijo sufre acoso en la escuela, mantenlo en privado por favor
        private.this | Repruebé el examen, no le cuentes a nadie 🙏
        private.this | (privado) mi grupo sanguíneo es 0 negativo
        private.this | guardame el secreto: estoy saliendo con alguien
        private.this | no se lo digáis a nadie, me han ascendido
        private.this | lo que te voy a contar es privado, tengo ansiedad
        private.this | que no salga de aquí: nos vamos a separar
        private.last | esto es privado
        private.last | eso es privado eh
        private.last | no compartas eso
        private.last | no lo compartas
        private.last | no compartás eso che
        private.last | no lo compartas con nadie porfa
        private.last | por favor no compartas lo que te acabo de decir
        private.last | no le digas a nadie
        private.last | no le cuentes a nadie lo que te dije
        private.last | que quede entre nosotros
        private.last | eso queda entre vos y yo 🤫
        private.last | guárdame el secreto
        private.last | mantén eso en privado
        private.last | mantenelo en privado porfa
        private.last | oye bot, lo que te dije antes es confidencial
        private.last | marca eso como privado
        private.last | podrías mantener eso en privado?
        private.last | no quiero que compartas eso
        private.last | preferiría que no lo compartieras
        private.last | no se lo cuentes a nadie
        private.last | eso no lo compartas
        private.last | ni se te ocurra contarle eso a nadie
        private.last | eso no lo puedes compartir
        private.last | que no se entere nadie
        private.last | esto no sale de aquí
        allow.this | puedes compartir esto: la quedada es el 12 a las 7
        allow.this | podés compartir esto con todos, corro la maratón en octubre
        allow.this | me dieron el trabajo!! puedes contárselo a todos 🎉
        allow.this | esto no es secreto, trabajo en Globex. lo puedes compartir
        allow.this | me mudé a Bogotá, puedes compartirlo
        allow.this | mi cumple es el 3 de junio, podes compartirlo con el grupo
        allow.this | siéntete libre de compartir esto: aceptaron mi charla en devcon
        allow.last | puedes compartir esto
        allow.last | podés compartir eso
        allow.last | puedes compartirlo
        allow.last | lo podés compartir
        allow.last | te doy permiso para compartir eso
        allow.last | tienes mi permiso para compartirlo
        allow.last | sí, puedes compartir lo que te dije
        allow.last | podes compartirlo con todos
        allow.last | dale, compartilo
        allow.last | compártelo con todos
        allow.last | no me importa que lo compartas
        allow.last | está bien que compartas eso
        allow.last | eso no es privado, puedes compartirlo
        allow.last | puedes contárselo al grupo
        allow.last | puede compartirlo sin problema
        allow.last | por mí puedes compartirlo
        allow.last | tenés permiso de compartir eso
        forget-last.last | olvida eso
        forget-last.last | olvida lo que te acabo de decir
        forget-last.last | olvidá lo que te dije recién
        forget-last.last | olvídate de lo último que dije
        forget-last.last | porfa olvida ese mensaje
        forget-last.last | borra mi último mensaje
        forget-last.last | borrá eso
        forget-last.last | uy me equivoqué de chat, borra eso porfa
        forget-last.last | oye bot olvida lo que acabo de decir
        forget-last.last | puedes olvidar eso?
        forget-last.last | podrías borrar eso por favor
        forget-last.last | podés borrar lo que te dije?
        forget-last.last | quiero que olvides eso
        forget-last.last | elimina eso de tu memoria
        forget-last.last | no recuerdes eso
        forget-last.last | no guardes eso
        forget-last.last | bórralo de tu memoria
        forget-last.last | me gustaría que olvidaras lo que acabo de decir
        forget-last.last | borren eso por favor
        forget-last.last | olvida lo último
        forget-topic=mi ex | olvida todo sobre mi ex
        forget-topic=mi divorcio | por favor olvida lo que te dije de mi divorcio
        forget-topic=la operación | puedes borrar todo lo de la operación?
        forget-topic=mi dirección | olvida mi dirección porfa
        forget-topic=mi número de teléfono | borra mi número de teléfono
        forget-topic=mi búsqueda de trabajo | oye bot, olvida todo lo que dije sobre mi búsqueda de trabajo
        forget-topic=Marcos | olvidá todo lo que te conté de Marcos
        forget-topic=mi sueldo | borra lo que sabes de mi sueldo
        forget-topic=la mudanza a Berlín | Elimina todo lo relacionado con la mudanza a Berlín
        forget-topic=mi salud | quiero que olvides todo sobre mi salud
        forget-topic=mi viejo trabajo | podrías olvidarte de mi viejo trabajo por favor
        forget-topic=la fiesta | borra todos los recuerdos de la fiesta
        forget-topic=mi novio | olvídate de todo lo que te conté sobre mi novio
        forget-topic=mi dieta | olvida lo de mi dieta
        forget-topic=bitcoin | borrá lo que dije de bitcoin
        forget-all | olvida todo
        forget-all | olvidá todo sobre mí
        forget-all | borra todos mis datos
        forget-all | por favor borra todo lo que sabes de mí
        forget-all | olvídame
        forget-all | borrá todo lo que sabés de mi
        forget-all | elimina todos mis datos, rgpd
        forget-all | olvida todo lo que te dije
        forget-all | quiero que borres todos mis recuerdos
        forget-all | puedes borrar todo lo que tienes sobre mí?
        forget-all | olvídate de todo lo que te conté
        forget-all | borra toda mi información
        forget-all | bórrame de tu memoria
        forget-all | elimine todos mis datos por favor
        explain | por qué dices eso?
        explain | ¿Por qué decís eso?
        explain | cómo lo sabes?
        explain | ¿cómo sabes eso?
        explain | como sabés eso de mi?
        explain | de dónde sacaste eso?
        explain | ¿de dónde lo sacas?
        explain | quién te dijo eso?
        explain | por que dijiste eso
        twitter=marta_codes | mi twitter es @marta_codes
        twitter=juanpe42 | mi usuario de x es juanpe42
        twitter=leo_parks | soy @leo_parks en twitter
        twitter=quetzalina | sígueme en twitter: @quetzalina
        twitter=davidcurra | me encuentras en X como @davidcurra
        twitter=nora_k | mi twitter: https://x.com/nora_k
        telegram=samir_dev | mi telegram es @samir_dev
        telegram=lucia_web | en telegram soy @lucia_web
        telegram=p_herrera | escríbeme por telegram, soy @p_herrera
        telegram=olga1990 | mi usuario en tg es olga1990
        telegram=anitanada | estoy en telegram como @anitanada
        farcaster=diegom | soy diegom en farcaster
        farcaster=rosa.eth | mi farcaster es @rosa.eth
        farcaster=pixelpablo | mi cuenta de farcaster es @pixelpablo
        wallet=0x52908400098527886E0F7030069857D2E4169EE7 | mi wallet es 0x52908400098527886E0F7030069857D2E4169EE7
        wallet=0xde709f2102306220921060314715629080e2fb77 | esta es mi billetera: 0xde709f2102306220921060314715629080e2fb77
        wallet=0x27b1fdb04752bbc536007a920d24acb045561c26 | mi dirección de ethereum es 0x27b1fdb04752bbc536007a920d24acb045561c26
        wallet=0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed | 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed es mi cartera
        basename=miguelito.base.eth | mi basename es miguelito.base.eth
        basename=joana.base.eth | soy joana.base.eth
        ens=gabi.eth | mi ens es gabi.eth
        ens=lagatera.eth | yo soy lagatera.eth
        ens=paco-o.eth | tengo el ens paco-o.eth
        twitter=ines_w telegram=inesw | mi twitter es @ines_w y mi telegram @inesw
        private.this telegram=pajarito9 | mi telegram es @pajarito9 pero no lo compartas porfa
        private.this wallet=0x52908400098527886E0F7030069857D2E4169EE7 | mi wallet es 0x52908400098527886E0F7030069857D2E4169EE7, que quede entre nosotros
        twitter=rob_nuevo | mi twitter ya no es @rob_viejo, es @rob_nuevo
        """;
}
