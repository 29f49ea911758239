namespace Confidant.Memory.Tests.Intents;

/// <summary>What sounds like a request or a claim and is none, in both languages, written and scored as <see cref="BlindMeantAgain"/>. Same form.</summary>
internal static class BlindNotMeantAgain
{
    public const string Lines =
        """
        none | forget that idea
        none | forget that guy
        none | forget that part of the recipe
        none | forget this town, I'm leaving
        none | forget my brother, he's useless
        none | forget my last name, just call me Bo
        none | delete my last name from the form
        none | delete that tweet
        none | delete this app lol
        none | can you delete that channel?
        none | could you delete my post on reddit
        none | can you delete my ex from my life
        none | please delete the app from your phone
        none | remove everything about the sale from the website
        none | erase everything on the whiteboard
        none | clear all my tabs
        none | clear all my data from chrome, how?
        none | wipe all my data from the old phone, that's what the guy at the shop did
        none | my ex wants me to forget what he said
        none | he wants you to forget everything about him
        none | can he delete all my data?
        none | does /forget delete all my data?
        none | is there a way to delete all my data?
        none | tell me how to delete all my data
        none | I need to know how to delete all my data
        none | you can't forget everything I said
        none | you should never forget what I told you
        none | pls don't forget what i told u about my trip to Rome
        none | why would you forget what I said?
        none | i hope you forget what I said
        none | you'd better not forget what I told you
        none | i told her to forget what I said
        none | and then I said forget what I just said
        none | when i said forget that i was kidding
        none | the movie where they erase your memory is great
        none | Eternal Sunshine: "please erase everything about Clementine"
        none | I'd love to erase everything about 2020
        none | just forget about it ok
        none | ok forget it then
        none | forget about it!
        none | forget you
        none | forget me nots are blooming
        none | forgetting everything about my ex was hard
        none | you can share your location
        none | you can share it if you want a slice
        none | you can share this recipe
        none | you can share this meme in the channel
        none | you can tell everyone about the party tomorrow
        none | you can tell the group to be quiet
        none | can I tell everyone?
        none | can i share what you said?
        none | you may share a room with Tom
        none | feel free to share this tweet
        none | feel free to share the link with everyone
        none | It's fine to share rooms
        none | i'm okay with sharing a desk
        none | I don't mind if you share your screen
        none | permission to share: denied
        none | my mom gave permission to share her story
        none | she's fine with you sharing her story
        none | they said we can share this with everyone
        none | you can share what she told you
        none | you can share what my brother said
        none | feel free to share Anna's address
        none | can this be shared?
        none | that can be shared later
        none | That can't be shared
        none | this should not be shared with kids lol
        none | share it with everyone or share it with no one
        none | sharing is caring
        none | what can you share with others?
        none | who can see what I share?
        none | do you share that with other users?
        none | is it private between us?
        none | are our chats private?
        none | this chat is private right?
        none | private or public?
        none | what does private mean here
        none | how private is this bot
        none | my calendar is private
        none | that's private property
        none | that's a private school
        none | it's a private event
        none | this is a secret santa thing
        none | the secret is out
        none | she can keep a secret
        none | I can keep a secret
        none | keep a secret diary
        none | i kept that between us, as promised
        none | you kept it private, thanks
        none | Bob asked me to keep this private
        none | Don't tell me what to do
        none | don't tell me you forgot
        none | don't tell mom I'm on the phone is a funny show
        none | nobody tells me anything
        none | nobody knows this language
        none | don't share drinks during flu season
        none | dont mention it! happy to help
        none | Don't mention it
        none | her handle on telegram is @mei_lin
        none | @mei_lin on telegram is great
        none | the bot's telegram is @confidant_bot
        none | my dad's wallet: 0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359
        none | this wallet 0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359 belongs to Binance
        none | I am not @petra_k on twitter
        none | I wish my ens was king.eth
        none | if i were king.eth
        none | king.eth just sold for 10 eth
        none | is sol.base.eth available?
        none | how do I get a name like sol.base.eth
        none | why do people say that?
        none | why do you say hello in every message?
        none | how do you know when to stop?
        none | how do you know what you know
        none | where did you get your name?
        none | what did you say?
        none | olvida esa idea
        none | olvida ese tipo, no vale la pena
        none | olvidate de mi hermano, es un inútil
        none | borra ese tuit
        none | borra esta app jaja
        none | puedes borrar ese canal?
        none | podrías borrar mi publicación de reddit
        none | borra todo lo de la pizarra que hay en el aula
        none | borra mi apellido del formulario
        none | cómo borro todos mis datos de chrome?
        none | el técnico me dijo que borrara todos mis datos
        none | hay alguna forma de borrar todos mis datos?
        none | necesito saber cómo borrar todos mis datos
        none | no puedes olvidar todo lo que dije
        none | no olvides lo que te conté de mi viaje a Roma
        none | por qué olvidarías lo que dije?
        none | espero que olvides lo que dije
        none | le dije que olvidara lo que dije
        none | cuando dije olvida eso era broma
        none | me encantaría olvidar todo sobre 2020
        none | olvidalo entonces
        none | olvídalo, ya no importa
        none | puedes compartir tu ubicación
        none | puedes compartir esta receta
        none | puedes compartir este meme en el canal
        none | puedes decirle al grupo que se calle
        none | puedo contárselo a todos?
        none | siéntete libre de compartir el enlace con todos
        none | no me importa si compartes tu pantalla
        none | permiso para compartir: denegado
        none | mi mamá dio permiso para compartir su historia
        none | puedes compartir lo que ella te dijo
        none | puedes compartir lo que dijo mi hermano
        none | se puede compartir esto?
        none | eso se puede compartir luego
        none | compartir es vivir
        none | qué puedes compartir con otros?
        none | son privados nuestros chats?
        none | este chat es privado, verdad?
        none | qué significa privado aquí
        none | mi calendario es privado
        none | es un colegio privado
        none | es un evento privado
        none | ella sabe guardar un secreto
        none | guardo el secreto de mi abuela
        none | mantuve eso entre nosotros, como prometí
        none | Beto me pidió mantener esto en privado
        none | no me digas qué hacer
        none | no me digas que lo olvidaste
        none | nadie me cuenta nada
        none | no le digas así a tu hermano
        none | no compartan vasos en época de gripe
        none | su usuario de telegram es @mei_lin
        none | no soy @petra_k en twitter
        none | ojalá mi ens fuera rey.eth
        none | rey.eth se vendió por 10 eth
        none | está libre sol.base.eth?
        none | por qué la gente dice eso?
        none | por qué dices hola en cada mensaje?
        none | cómo sabes cuándo parar?
        none | de dónde sacaste tu nombre?
        none | no sé de dónde sacaste eso
        """;
}
