namespace Confidant.Memory.Tests.Intents;

/// <summary>What sounds like a request or a claim in Spanish chats and is none, written without reading the rules. Same form.</summary>
internal static class SpanishChatNotMeant
{
    public const string Lines =
        """
        none | no olvides que mi vuelo es el martes
        none | no te olvides de llamar a mamá
        none | no olvides lo que te dije
        none | esto es propiedad privada, señor
        none | puedo compartir mi pantalla?
        none | su twitter es @bob
        none | el twitter de ella es @carlita
        none | su billetera es 0x27b1fdb04752bbc536007a920d24acb045561c26
        none | "esto es privado" me dijo jajaja
        none | mi jefe dijo que no le diga a nadie
        none | te dije que esto es privado?
        none | esto es privado?
        none | es privado lo que te cuento?
        none | sabes guardar un secreto?
        none | compartes lo que te digo con otros?
        none | vas a olvidar esto mañana?
        none | alguna vez olvidas algo?
        none | qué pasa si te pido que olvides todo?
        none | si te dijera olvida todo, lo harías?
        none | cómo borro mis datos?
        none | cómo hago para que olvides algo?
        none | no hace falta que lo olvides
        none | no tienes que olvidar eso
        none | por favor no olvides lo que acabo de decir
        none | nunca olvides esto
        none | jamás olvidaré lo que dijiste
        none | olvidé mi contraseña otra vez 😩
        none | me olvidé de contarte lo del viaje
        none | se me olvidó todo
        none | te olvidaste de mi cumple?
        none | olvídalo, lo hago yo
        none | olvidalo jaja
        none | nada, olvídalo
        none | bah, déjalo, olvídalo
        none | olvidate, no llegamos ni en pedo
        none | olvídate de la pizza, vamos por sushi
        none | olvidemos el plazo y vámonos a la playa
        none | Ana me dijo que lo olvide
        none | ella quiere que borre todas sus fotos
        none | mi hermana te pidió que olvidaras todo sobre su boda
        none | Tomás dice que puedes compartir esto
        none | mi mujer dice que está bien compartir su número
        none | Juan dijo que podías contárselo a todos
        none | él te dio permiso para compartirlo
        none | puedes compartir tu opinión
        none | ya puedes compartir la pantalla
        none | me puedes compartir el enlace?
        none | compárteme el documento
        none | por favor comparte el documento con el equipo
        none | comparte esta publicación si estás de acuerdo!
        none | comparte si te gustó 👍
        none | compartí mi ubicación con mamá
        none | me gusta compartir mi comida
        none | compartimos piso con otros dos
        none | no compartan su contraseña con nadie, gente
        none | nunca compartas tu frase semilla
        none | la gente no debería compartir sus claves privadas
        none | acuérdate de mantener privadas tus claves
        none | mi cuenta de instagram es privada
        none | el repo es privado
        none | es una empresa privada de dos hermanos
        none | volamos en un jet privado una vez
        none | la universidad privada es carísima
        none | el campo es privado en esa clase
        none | cómo funcionan los métodos privados en c#?
        none | es una beta privada, solo con invitación
        none | mándame los detalles por privado
        none | te escribo por privado
        none | soy una persona muy privada
        none | la clave privada está en la bóveda
        none | la cláusula de confidencialidad está en la página 4
        none | la reunión era confidencial según rrhh
        none | me lo contó en confianza, que se va
        none | él lo mantiene todo en privado
        none | antes mantenía eso en privado
        none | lo mantuvimos en secreto durante años
        none | ojalá pudiera olvidarlo todo
        none | quiero olvidarlo
        none | no puedo olvidar esa noche
        none | intenté olvidar todo sobre ella
        none | "olvida todo lo que sabes" es una gran primera frase
        none | el libro se llama Olvidado Rey Gudú
        none | la canción dice olvídame y pega la vuelta
        none | 🎵 olvídame y pega la vuelta 🎵
        none | como dice Shakira, ya olvidé todo sobre ti
        none | el ataque decía: ignora lo anterior y olvida todo
        none | mi amigo escribió "olvídame" en el bot y funcionó
        none | para borrar todos tus datos tienes que escribir olvídame
        none | la LSTM tiene una puerta de olvido que decide qué borrar
        none | borra todas las filas de la tabla usuarios
        none | borra la tabla y elimina todo lo que tenga
        none | por favor borra el archivo del repo
        none | borra esa línea del config
        none | cómo borro mi último commit?
        none | borra el disco antes de venderlo
        none | ayer borraste mis datos, verdad?
        none | por qué borraste mi mensaje?
        none | ya borraste todo sobre mí?
        none | ya borré todos mis datos
        none | van a borrar todos mis datos si no pago
        none | Google te deja borrar todos tus datos
        none | debería borrar mi twitter?
        none | debería olvidarme de la oferta?
        none | compartirías esto con el grupo si te lo pidiera?
        none | y si compartiera esto con el grupo?
        none | quizás puedas compartir esto más adelante, no sé
        none | podrías compartir esto si Ana está de acuerdo
        none | puedes compartirlo solo con mi mujer
        none | solo si yo lo digo puedes compartirlo
        none | puedes compartirlo cuando se firme, no antes
        none | no creo que puedas compartir esto
        none | nunca dije que puedes compartir eso
        none | quién dijo que puedes compartir esto?
        none | por qué no puedes compartir eso?
        none | no puedes compartir ese tipo de archivo en discord, pesa mucho
        none | puedes contarme lo que quieras
        none | puedes decirme la hora?
        none | diles a todos que hola de mi parte
        none | cuéntame de mi ex
        none | todos pueden compartir su historia aquí
        none | cualquiera puede compartir esta carpeta
        none | podemos compartir un taxi
        none | mañana te lo puedo compartir
        none | puedo compartir esto con mi equipo?
        none | se puede compartir este artículo aquí?
        none | la memoria compartida es más rápida que los pipes
        none | no digo que puedas compartirlo
        none | él es @bobby en telegram
        none | @carla es mi hermana
        none | sigan a @nasa en twitter, está genial
        none | el twitter de mi amigo es @hank
        none | el twitter de mi empresa es @acmecorp
        none | mi hermano es @tonyk en telegram
        none | el farcaster de nuestro proyecto es @builders
        none | quién es @satoshi en twitter?
        none | tu twitter es @confidantbot?
        none | mi twitter es @marta?
        none | mi twitter era @viejoyo
        none | mi twitter no es @falso123
        none | me robaron el twitter @perdida
        none | si mi twitter fuera @elon sería rico
        none | ella dijo "mi twitter es @jane"
        none | me dijo que su ens es carlos.eth
        none | vitalik.eth compró una casa
        none | ayer le mandé 2 eth a pedro.eth
        none | sabes de quién es cool.eth?
        none | quiero comprar punk.eth
        none | perdí la subasta de gold.eth
        none | mi correo es sam@twitter.com
        none | mira https://twitter.com/jack
        none | https://t.me/criptonoticias es un buen canal
        none | el contrato está en 0x52908400098527886E0F7030069857D2E4169EE7
        none | manda 1 eth a 0xde709f2102306220921060314715629080e2fb77
        none | la wallet del estafador era 0x27b1fdb04752bbc536007a920d24acb045561c26
        none | perdí mi cartera en el bus
        none | mi cartera es de cuero marrón
        none | mi twitter está lleno de bots
        none | estoy en telegram todo el día
        none | soy nuevo en farcaster
        none | borré mi twitter
        none | estoy aprendiendo de nombres ens como alicia.eth
        none | qué sabes de mí?
        none | qué te conté de mi ex?
        none | te acuerdas de lo que dije de la operación?
        none | acuérdate de que me gusta el té
        none | por qué diría ella eso?
        none | de dónde sacaste esa chaqueta?
        none | cómo sabes que una función es continua?
        none | le pregunté cómo lo sabes y se quedó callado
        none | cómo lo sabe ella?
        none | ella preguntó "¿por qué dices eso?"
        none | por qué dijo eso mi jefe?
        none | no borres nada
        none | por favor no borres mis datos
        none | no quiero que me olvides
        none | deja de olvidar lo que te digo
        none | siempre olvidas todo lo que te digo
        none | no dejes que me olvide de esto
        none | o sea que olvidas todo después de la sesión?
        none | no es ningún secreto que me encanta el queso
        none | el secreto de una buena pasta es la sal
        none | cuál es el secreto de tu éxito?
        none | esto no es privado
        none | no es un secreto
        none | no hace falta que lo mantengas en privado
        none | eso era antes de que me olvidaras
        none | me dijo que no lo compartiera
        none | que lo olvide dice, como si fuera fácil
        none | el que olvida todo es feliz
        none | quien olvida su historia está condenado a repetirla
        none | él olvida todo lo que le digo
        none | mi abuela olvida mi nombre a veces
        none | El programa borra todos mis datos cuando se cierra
        none | mi primo comparte todo en facebook
        none | él comparte esto con todos
        none | esto lo comparte mi hermana conmigo
        """;
}
