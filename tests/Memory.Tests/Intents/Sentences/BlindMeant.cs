namespace Confidant.Memory.Tests.Intents;

/// <summary>Requests and claims in both languages, written once the rules understood the chat sets and scored before a rule was changed for them. Same form.</summary>
internal static class BlindMeant
{
    public const string Lines =
        """
        private.this | I've been sober for 3 months now, I'd appreciate it if you kept that private
        private.this | heads up, my dad is in hospital. please dont bring it up with the others
        private.this | fyi im leaving the team in april but nobody knows yet so keep it quiet
        private.this | My real name is Joanna. Please never mention it in the group
        private.this | we're trying for a baby, this is just between us
        private.this | got a raise!! 12% 💸 (dont tell the team lol)
        private.this | I voted for the other guy, that stays here ok?
        private.this | no one can know this but i applied to Google
        private.this | ok this is embarrassing and private but i still sleep with a teddy bear
        private.this | I have a crush on Dani. Do not tell anybody please
        private.last | hey that thing i just told you is private ok
        private.last | Please make sure nobody else sees that
        private.last | thats confidential
        private.last | don't go sharing that around
        private.last | Please keep everything I just told you confidential.
        private.last | lets keep that one private
        private.last | u cant tell anyone that
        private.last | don't mention this to the others please 🙏🙏
        private.last | treat that as private
        private.last | this should stay private
        allow.last | yeah you can share that with others
        allow.last | It's totally fine to share what I just told you
        allow.last | you have permission to share this with the group
        allow.last | feel free to mention that to the others
        allow.last | no secrets here, you can share that
        allow.this | my new album is out today, feel free to share it with everyone!
        allow.this | I'm from Porto btw. You can share that with anyone
        forget-last.last | please forget what i said earlier
        forget-last.last | can u delete what i just wrote
        forget-last.last | Delete that, please.
        forget-last.last | oh no wrong window, please delete my last message
        forget-last.last | disregard and forget what I just told you
        forget-last.last | could you erase my last message from your memory?
        forget-last.last | don't save what i just said
        forget-last.last | forget the last message
        forget-topic=my knee surgery | please delete what i told you about my knee surgery
        forget-topic=my mom | could you forget everything i said about my mom?
        forget-topic=the wedding | I want you to erase everything about the wedding
        forget-topic=my address | remove my address from your memory
        forget-topic=Carlos | can you forget everything about Carlos please
        forget-topic=my email | delete my email please
        forget-all | please erase everything you know about me
        forget-all | I'd like you to delete all my data
        forget-all | can you wipe all my data?
        forget-all | forget everything I've ever said to you
        forget-all | delete all the information you have about me
        explain | hmm why do you think that?
        explain | How do you know about that?
        explain | where'd you get that?
        explain | what is that based on?
        twitter=saltywaves | twitter: @saltywaves, that's me
        twitter=mona_lisa9 | my handle on twitter is mona_lisa9
        telegram=kofi_dev | you can reach me on telegram, @kofi_dev
        farcaster=linnea | on farcaster i'm @linnea
        ens=bytebrew.eth | my ens name is bytebrew.eth
        wallet=0x8617E340B3D01FA5F11F306F4090FD50E238070D | you can send it to my wallet: 0x8617E340B3D01FA5F11F306F4090FD50E238070D
        basename=tuan.base.eth | i just registered tuan.base.eth, it's my basename
        private.this | llevo 3 meses sin beber, te agradecería que no lo compartieras
        private.this | mi papá está internado. por favor no lo comentes con los demás
        private.this | me voy del equipo en abril pero nadie lo sabe todavía, así que guardalo
        private.this | mi nombre real es Juana. Nunca lo menciones en el grupo por favor
        private.this | estamos buscando un bebé, esto es solo entre nosotros
        private.this | me subieron el sueldo un 12% 💸 (no le digas al equipo jaja)
        private.this | voté por el otro, eso queda acá ok?
        private.this | nadie puede saber esto pero me postulé a Google
        private.this | me gusta Dani, no se lo digas a nadie por fa
        private.this | Tengo una deuda enorme. Que no se entere mi mujer.
        private.last | che, lo que te conté recién es privado eh
        private.last | por favor asegúrate de que nadie más vea eso
        private.last | eso es confidencial
        private.last | no andes contando eso
        private.last | Por favor mantén todo lo que te acabo de decir en privado.
        private.last | no le menciones esto a los demás 🙏
        private.last | trátalo como privado
        private.last | esto debe quedar entre nosotros
        private.last | no lo vayas a compartir
        allow.last | sí, puedes compartir eso con los demás
        allow.last | no hay ningún problema en que compartas lo que te dije
        allow.last | tienes permiso para compartir esto con el grupo
        allow.last | podés contarle eso a los demás
        allow.last | no es secreto, lo podés contar
        allow.this | mi disco nuevo sale hoy, puedes compartirlo con todo el mundo!
        allow.this | soy de Rosario. podés compartir eso con cualquiera
        forget-last.last | por favor olvida lo que dije antes
        forget-last.last | me borras lo que acabo de escribir?
        forget-last.last | Borra eso, por favor.
        forget-last.last | ay no, chat equivocado, borra mi último mensaje porfa
        forget-last.last | podrías eliminar mi último mensaje de tu memoria?
        forget-last.last | no guardes lo que acabo de decir
        forget-last.last | olvida el último mensaje
        forget-topic=mi operación de rodilla | por favor borra lo que te conté de mi operación de rodilla
        forget-topic=mi mamá | podrías olvidar todo lo que dije de mi mamá?
        forget-topic=la boda | quiero que borres todo sobre la boda
        forget-topic=mi dirección | elimina mi dirección de tu memoria
        forget-topic=Carlos | podés olvidar todo sobre Carlos porfa
        forget-topic=mi correo | borra mi correo por favor
        forget-all | por favor elimina todo lo que sepas de mí
        forget-all | me gustaría que borraras todos mis datos
        forget-all | podés borrar todos mis datos?
        forget-all | olvida todo lo que te he dicho
        forget-all | borra toda la información que tienes sobre mí
        explain | mmm por qué piensas eso?
        explain | ¿Cómo te enteraste de eso?
        explain | y eso de dónde lo sacaste?
        explain | ¿en qué te basas?
        twitter=olasaladas | twitter: @olasaladas, ese soy yo
        twitter=mona_lisa9 | mi usuario en twitter es mona_lisa9
        telegram=kofi_dev | me puedes escribir por telegram: @kofi_dev
        farcaster=linnea | en farcaster soy @linnea
        ens=cafebyte.eth | mi nombre ens es cafebyte.eth
        wallet=0x8617E340B3D01FA5F11F306F4090FD50E238070D | mándalo a mi wallet: 0x8617E340B3D01FA5F11F306F4090FD50E238070D
        basename=tuan.base.eth | acabo de registrar tuan.base.eth, es mi basename
        """;
}
