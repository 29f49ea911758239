namespace Confidant.Memory.Tests.Intents;

/// <summary>Requests and claims in plain, well-formed words of both languages, written last and scored before a rule was changed for them. Same form.</summary>
internal static class PlainMeant
{
    public const string Lines =
        """
        private.last | Please keep this private.
        private.last | Do not share this with anyone else.
        private.last | Please don't share what I said with other people.
        private.last | I want this to stay private.
        private.last | Mark this as private, please.
        private.last | This conversation is confidential.
        private.last | Don't repeat what I just told you.
        private.last | This information is private.
        private.last | You must keep this secret.
        private.last | Don't use this in other chats.
        private.last | Never tell anyone about this.
        private.this | My diagnosis came back positive. This is private.
        private.this | I have an interview at Stripe tomorrow, but don't tell my colleagues.
        private.this | Don't share this: my salary is 70k.
        private.this | Keep this private: I'm moving out.
        private.this | Just between us, I think Tom is wrong.
        private.this | Private: my mother is ill.
        allow.last | You can share this with everyone.
        allow.last | You're allowed to share this.
        allow.last | I'm happy for you to share this.
        allow.last | It's okay if you share that with the group.
        allow.last | You can share what I told you about my job.
        allow.last | You may tell others what I said.
        allow.last | You can use that in other chats.
        allow.last | Share this freely.
        allow.this | You can share this: I love hiking.
        allow.this | I live in Lisbon and you can share that with anyone.
        forget-last.last | Forget what I just told you.
        forget-last.last | Please forget my last message.
        forget-last.last | Delete what I said.
        forget-last.last | Forget that I said that.
        forget-last.last | Please delete what I just said.
        forget-last.last | Erase that from your memory.
        forget-last.last | Remove my last message from your memory.
        forget-topic=pizza | Forget what I said about pizza.
        forget-topic=my job | Forget everything about my job.
        forget-topic=my health | Delete everything you know about my health.
        forget-topic=Lisbon | Forget what I told you about Lisbon.
        forget-topic=my girlfriend | Please forget all I told you about my girlfriend.
        forget-topic=football | Erase everything I said about football.
        forget-all | Forget everything you know about me.
        forget-all | Delete all my data.
        forget-all | Erase everything about me.
        forget-all | Please delete all the data you have about me.
        forget-all | Wipe my data.
        explain | Why did you say that?
        explain | How do you know?
        explain | Where did you get that information?
        twitter=alice | My Twitter handle is @alice.
        twitter=alice | I'm @alice on Twitter.
        telegram=alice_t | My Telegram username is @alice_t.
        farcaster=alice | My Farcaster username is alice.
        farcaster=alice | I'm alice on Farcaster.
        wallet=0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb | My Ethereum wallet is 0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb.
        ens=alice.eth | My ENS name is alice.eth.
        basename=alice.base.eth | My Basename is alice.base.eth.
        basename=alice.base.eth | I'm alice.base.eth on Base.
        private.last | Por favor, mantén esto en privado.
        private.last | No compartas esto con nadie más.
        private.last | Por favor no compartas lo que dije con otras personas.
        private.last | Quiero que esto quede en privado.
        private.last | Marca esto como privado, por favor.
        private.last | Esta conversación es confidencial.
        private.last | No repitas lo que te acabo de decir.
        private.last | Esta información es privada.
        private.last | Debes mantener esto en secreto.
        private.last | No uses esto en otros chats.
        private.last | Nunca le cuentes esto a nadie.
        private.this | Mi diagnóstico salió positivo. Esto es privado.
        private.this | Mañana tengo una entrevista en Stripe, pero no se lo digas a mis compañeros.
        private.this | No compartas esto: mi sueldo es de 30 mil.
        private.this | Mantén esto en privado: me mudo.
        private.this | Entre nosotros, creo que Tomás se equivoca.
        allow.last | Puedes compartir esto con todos.
        allow.last | Tienes permiso para compartir esto.
        allow.last | Está bien si compartes eso con el grupo.
        allow.last | Puedes contarles a los demás lo que dije.
        allow.last | Puedes usar eso en otros chats.
        allow.last | Comparte esto libremente.
        allow.this | Puedes compartir esto: me encanta el senderismo.
        allow.this | Vivo en Lisboa y puedes compartirlo con cualquiera.
        forget-last.last | Olvida lo que te acabo de decir.
        forget-last.last | Por favor, olvida mi último mensaje.
        forget-last.last | Borra lo que dije.
        forget-last.last | Olvida que dije eso.
        forget-last.last | Borra eso de tu memoria.
        forget-topic=la pizza | Olvida lo que dije sobre la pizza.
        forget-topic=mi trabajo | Olvida todo sobre mi trabajo.
        forget-topic=mi salud | Borra todo lo que sabes sobre mi salud.
        forget-topic=Lisboa | Olvida lo que te dije de Lisboa.
        forget-topic=fútbol | Borra todo lo que dije sobre fútbol.
        forget-all | Olvida todo lo que sabes de mí.
        forget-all | Elimina todos mis datos.
        forget-all | Borra todo sobre mí.
        forget-all | Por favor, borra todos los datos que tienes sobre mí.
        explain | ¿Por qué dijiste eso?
        explain | ¿Cómo sabes?
        explain | ¿De dónde has sacado eso?
        twitter=alicia | Mi usuario de Twitter es @alicia.
        telegram=alicia_t | Mi Telegram es @alicia_t.
        farcaster=alicia | Mi usuario de Farcaster es alicia.
        farcaster=alicia | Soy alicia en Farcaster.
        wallet=0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb | Mi wallet de Ethereum es 0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb.
        ens=alicia.eth | Mi nombre ENS es alicia.eth.
        basename=alicia.base.eth | Soy alicia.base.eth en Base.
        """;
}
