namespace Confidant.Memory.Tests.Intents;

/// <summary>Requests and claims in both languages, written after <see cref="BlindMeant"/> was understood and scored before a rule was changed for them. Same form.</summary>
internal static class BlindMeantAgain
{
    public const string Lines =
        """
        private.this | I got laid off on monday... I haven't told my family so please keep it to yourself 😔
        private.this | So my ex texted me again. That's strictly between us.
        private.this | i'm thinking of quitting, don't let my boss find out
        private.this | My password manager is bitwarden, but don't share that info with anyone
        private.this | Just told my doc about the panic attacks. It's private, ok?
        private.this | we are buying a house in Porto!! (please don't share yet)
        private.this | i hate this project tbh, but that's confidential lol
        private.this | my weight is 92 kg. do not reveal this to anybody
        private.this | my kid's name is Emma, keep that info private please
        private.this | I dont want anyone to know this but I was adopted
        private.last | no one else should see that
        private.last | Can that stay between us?
        private.last | hey can u keep that secret for me
        private.last | please dont share my last message
        private.last | don't tell the group about that pls
        private.last | That's a secret!
        private.last | this is just for you
        private.last | I told you that in confidence
        private.last | pls no sharing that one
        private.last | keep it secret
        allow.last | sure you can share it with the group
        allow.last | Yes, feel free to share my last message
        allow.last | You can tell the others about that
        allow.last | you are welcome to share that
        allow.last | i'm fine with you sharing this
        allow.last | I give you permission to share that
        allow.last | that can be shared
        allow.this | I'll be at EthCC next week, you can tell everyone
        allow.this | I speak Dutch. You can share this with anyone.
        forget-last.last | Oops, forget that
        forget-last.last | forget what I just wrote please
        forget-last.last | nvm please delete that
        forget-last.last | please erase my last message
        forget-last.last | could you delete the last thing I told you?
        forget-last.last | that was a mistake, please forget what i said
        forget-last.last | forget the thing i just told you
        forget-last.last | undo that, forget what I said
        forget-topic=my cat | forget everything I said about my cat
        forget-topic=Anna | erase all you know about Anna
        forget-topic=my trip to Rome | pls forget what i told u about my trip to Rome
        forget-topic=my birthday | forget my birthday please
        forget-topic=the loan | forget everything regarding the loan
        forget-topic=my finances | can you remove everything about my finances?
        forget-all | hi, please delete all information about me
        forget-all | i want to delete all my data
        forget-all | erase all my memories
        forget-all | delete everything about me now
        forget-all | clear all my data pls
        explain | What makes you think that?
        explain | why'd you say that
        explain | how did you find out about that?
        explain | Where do you have that from?
        twitter=petra_k | Here's my twitter @petra_k
        twitter=ozanwrites | im @ozanwrites on X
        telegram=mei_lin | My Telegram handle: @mei_lin
        telegram=raul_dev | tg: @raul_dev is mine
        farcaster=yuki | my warpcast is @yuki
        ens=haruki.eth | haruki.eth is my ens
        wallet=0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359 | wallet: 0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359 (mine)
        basename=sol.base.eth | my base name: sol.base.eth
        private.this | me despidieron el lunes... no le conté a mi familia así que por favor guárdatelo 😔
        private.this | mi ex me volvió a escribir. eso queda estrictamente entre nosotros.
        private.this | estoy pensando en renunciar, que no se entere mi jefe
        private.this | uso bitwarden, pero no compartas esa info con nadie
        private.this | le conté al médico de mis ataques de pánico. es privado, ok?
        private.this | nos compramos una casa en Rosario!! (no lo compartas todavía porfa)
        private.this | odio este proyecto, pero eso es confidencial jaja
        private.this | peso 92 kilos. no le reveles esto a nadie
        private.this | mi hija se llama Emma, mantén esa información en privado por favor
        private.this | no quiero que nadie lo sepa pero soy adoptado
        private.last | nadie más debería ver eso
        private.last | puede quedar eso entre nosotros?
        private.last | me guardas el secreto?
        private.last | por favor no compartas mi último mensaje
        private.last | no le cuentes al grupo sobre eso porfa
        private.last | eso es un secreto!
        private.last | esto es solo para ti
        private.last | te lo dije en confianza
        private.last | mantenlo en secreto
        private.last | no compartas nada de lo que te dije
        allow.last | claro, puedes compartirlo con el grupo
        allow.last | Sí, puedes compartir mi último mensaje
        allow.last | puedes contarles eso a los demás
        allow.last | me parece bien que lo compartas
        allow.last | te doy permiso de compartir eso
        allow.last | eso se puede compartir
        allow.last | podés compartir lo que te dije con todos
        allow.this | la semana que viene voy a EthCC, puedes contárselo a todos
        allow.this | hablo holandés. Puedes compartir esto con cualquiera.
        forget-last.last | ups, olvida eso
        forget-last.last | olvida lo que acabo de escribir por favor
        forget-last.last | mejor borra eso
        forget-last.last | por favor elimina mi último mensaje
        forget-last.last | podrías borrar lo último que te dije?
        forget-last.last | fue un error, por favor olvida lo que dije
        forget-last.last | olvidate de lo que te acabo de contar
        forget-topic=mi gato | olvida todo lo que dije sobre mi gato
        forget-topic=Ana | borra todo lo que sabes sobre Ana
        forget-topic=mi viaje a Roma | porfa olvida lo que te conté de mi viaje a Roma
        forget-topic=mi cumpleaños | olvida mi cumpleaños por favor
        forget-topic=el préstamo | olvida todo lo relacionado con el préstamo
        forget-topic=mis finanzas | puedes borrar todo sobre mis finanzas?
        forget-all | hola, por favor borra toda la información sobre mí
        forget-all | quiero borrar todos mis datos
        forget-all | borra todos mis recuerdos
        forget-all | elimina ya todo sobre mí
        forget-all | borrá todos mis datos porfa
        explain | ¿Qué te hace pensar eso?
        explain | por qué me dices eso?
        explain | cómo averiguaste eso?
        explain | ¿De dónde sacaste esa información?
        twitter=petra_k | aquí está mi twitter @petra_k
        twitter=ozanescribe | soy @ozanescribe en X
        telegram=mei_lin | Mi usuario de Telegram: @mei_lin
        farcaster=yuki | mi warpcast es @yuki
        ens=haruki.eth | haruki.eth es mi ens
        basename=sol.base.eth | mi nombre de base: sol.base.eth
        """;
}
