namespace Confidant.Memory.Tests.Intents;

/// <summary>What sounds like a request or a claim and is none, in both languages, written and scored as <see cref="BlindMeant"/>. Same form.</summary>
internal static class BlindNotMeant
{
    public const string Lines =
        """
        none | could you forget a birthday like that? i couldn't
        none | I can't believe she'd forget that
        none | you wouldn't forget that, would you
        none | don't ever forget what i just told you
        none | can you delete files?
        none | can you delete my homework folder?
        none | can you forget things on purpose?
        none | can you erase a tattoo completely?
        none | could you delete the last line of the poem?
        none | please remove the last paragraph
        none | remove my name from the list of attendees
        none | delete my account on netflix, how?
        none | delete the last message in the queue and retry
        none | forget my ex, I'm over it
        none | forget my diet, it's pizza night 🍕
        none | forget about my age, can i still do it?
        none | forget the rain, let's go
        none | forget me not is my favorite flower
        none | lol forget that noise
        none | my dog forgot everything i told him
        none | he asked can you forget that
        none | my lawyer said you should delete all my data
        none | imagine typing "delete all my data" to a bot
        none | i wonder if it would forget everything about me
        none | apparently facebook won't delete all my data
        none | my bank says it is confidential
        none | is that confidential?
        none | isn't this private?
        none | keep this between the two brackets
        none | keep this between 10 and 20
        none | secret: in kubernetes is base64 encoded
        none | private: is an access modifier
        none | (private) methods can't be tested directly
        none | the private network is down
        none | this is private equity 101
        none | this is a private matter between them, according to the press
        none | keep it secret, keep it safe - gandalf
        none | the doc says "confidential" on top
        none | they kept that private for years
        none | I think that's private information of the company isn't it?
        none | you can share files up to 2GB
        none | you can share a taxi with me
        none | you can share that pizza with Leo
        none | you can tell me
        none | you can tell everyone is tired
        none | you can tell people what to do but they won't listen
        none | feel free to tell me more
        none | feel free to share feedback
        none | can you share that with me again?
        none | do I have permission to share that?
        none | Maria gave me permission to share that
        none | we're not allowed to share this
        none | you have permission to share this, right?
        none | he said "you can share this with everyone"
        none | if nobody minds you can share that
        none | unless i tell you otherwise you can share that
        none | I don't mind sharing my fries
        none | i wouldn't say you can share that
        none | pretty sure you can share this on github
        none | ok to share code from stackoverflow?
        none | share that with everyone who needs it
        none | my bro's telegram is @kofi_dev
        none | kofi_dev is not my telegram
        none | is @linnea on farcaster you?
        none | I follow @linnea on farcaster
        none | add @kofi_dev on telegram, he knows more
        none | contact support on telegram @helpdesk_team
        none | twitter: @nasa posted new photos
        none | the twitter @oldcrow is a parody
        none | I have nick.eth blocked
        none | i use uniswap.eth for swaps
        none | who registered tuan.base.eth?
        none | my friend registered tuan.base.eth
        none | ask lena@bytebrew.eth.limo about it
        none | is this my wallet 0x8617E340B3D01FA5F11F306F4090FD50E238070D?
        none | my wallet got drained by 0x8617E340B3D01FA5F11F306F4090FD50E238070D
        none | my ex's wallet is 0x8617E340B3D01FA5F11F306F4090FD50E238070D
        none | why do you say that to everyone who disagrees
        none | why did you say that, Tom?
        none | how do you know that it is raining?
        none | how do you know the answer?
        none | where did you get that pizza
        none | who told you that story about the dragon
        none | what do you remember about me?
        none | tell me what you know about me
        none | podrías olvidar un cumpleaños así? yo no
        none | no puedo creer que olvidara eso
        none | no vayas a olvidar lo que te dije
        none | puedes borrar archivos?
        none | puedes borrar mi carpeta de tareas?
        none | puedes olvidar cosas a propósito?
        none | podrías borrar la última línea del poema?
        none | por favor quita el último párrafo
        none | quita mi nombre de la lista de invitados
        none | borra el último mensaje de la cola y reintenta
        none | olvida mi dieta, hoy hay pizza 🍕
        none | olvida la lluvia, vamos igual
        none | olvídate de eso, no va a pasar
        none | olvide la contraseña del wifi
        none | borre todo y empecé de nuevo
        none | elimine todos mis datos sin querer
        none | mi perro olvidó todo lo que le enseñé
        none | mi abogado dijo que borres todos mis datos
        none | imagina escribirle "borra todos mis datos" a un bot
        none | me pregunto si olvidaría todo sobre mí
        none | mi banco dice que es confidencial
        none | eso es confidencial?
        none | esto no es privado, o sí?
        none | guarda esto entre corchetes
        none | secreto: en kubernetes va en base64
        none | la red privada está caída
        none | es información privada de la empresa, no?
        none | lo mantuvieron en privado muchos años
        none | puedes compartir archivos de hasta 2GB
        none | puedes compartir la pizza con Leo
        none | puedes contármelo
        none | puedes decirle a la gente qué hacer pero no escucha
        none | me lo puedes compartir otra vez?
        none | tengo permiso para compartir eso?
        none | María me dio permiso para compartir eso
        none | no tenemos permiso para compartir esto
        none | tienes permiso para compartir esto, no?
        none | dijo "puedes compartir esto con todos"
        none | si a nadie le molesta puedes compartir eso
        none | salvo que te diga lo contrario puedes compartirlo
        none | no me importa compartir mis papas
        none | no diría que puedes compartirlo
        none | comparte eso con quien lo necesite
        none | lo puede compartir cualquiera con un clic
        none | el telegram de mi hermano es @kofi_dev
        none | kofi_dev no es mi telegram
        none | sigo a @linnea en farcaster
        none | agrega a @kofi_dev en telegram, sabe más
        none | twitter: @nasa subió fotos nuevas
        none | tengo bloqueado a nick.eth
        none | quién registró tuan.base.eth?
        none | mi amigo registró tuan.base.eth
        none | es esta mi wallet 0x8617E340B3D01FA5F11F306F4090FD50E238070D?
        none | la wallet de mi ex es 0x8617E340B3D01FA5F11F306F4090FD50E238070D
        none | por qué dices eso a todo el mundo
        none | por qué dijiste eso, Tomás?
        none | cómo sabes que está lloviendo?
        none | cómo sabes la respuesta?
        none | de dónde sacaste esa pizza
        none | quién te dijo eso del dragón?
        none | qué recuerdas de mí?
        none | dime qué sabes de mí
        """;
}
