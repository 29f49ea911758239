namespace Confidant.Memory.Tests.Intents;

/// <summary>What sounds like a request or a claim and is none, in both languages, written and scored as <see cref="PlainMeant"/>. Same form.</summary>
internal static class PlainNotMeant
{
    public const string Lines =
        """
        none | I told him this is private.
        none | Don't forget that I said you can't share this?
        none | She told me to forget everything.
        none | He said "forget that" and left.
        none | What if I said forget everything?
        none | Would you forget everything if I asked you to?
        none | My friend's Twitter is @alice.
        none | I used to be @alice on Twitter.
        none | His ENS is alice.eth.
        none | Is alice.eth taken?
        none | Bob's wallet is 0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb.
        none | You can't just forget what I said about pizza.
        none | Don't forget what I said about pizza.
        none | Please remember what I said about pizza.
        none | Did I say you can share this?
        none | I didn't say you can share this.
        none | My mom said you can share this.
        none | You can share this if my mom agrees.
        none | If you want, can I share this with you?
        none | Alice allowed you to share that.
        none | My brother doesn't mind if you share this.
        none | We could share this with everyone, couldn't we?
        none | Should I share this with everyone?
        none | Maybe I should delete all my data.
        none | Can users delete all their data?
        none | Delete all his data.
        none | Forget everything about him, he said.
        none | Forget everything he told you.
        none | Delete what she said.
        none | Forget what Bob told you about me.
        none | I wouldn't want you to forget everything about me.
        none | I never want you to forget what I said.
        none | I almost said forget everything about me.
        none | Yesterday I asked you to forget everything about me.
        none | The article says "you can share this with everyone".
        none | Is it true that you can share this with everyone?
        none | This is a private road.
        none | These are private lessons.
        none | The private sector is growing.
        none | Private keys must be kept secret.
        none | Keep your private keys secret.
        none | My account is private.
        none | A friend wants you to keep her secret.
        none | Alice: you can share this
        none | Alice: forget everything about me
        none | Bob wrote: this is private
        none | The song "Forget You" is great.
        none | I forgot what I said about pizza.
        none | We forgot everything about the meeting.
        none | I don't remember what I said.
        none | I forgot that I said that.
        none | You forgot what I told you!
        none | You may forget, but I won't.
        none | You shared my secret!
        none | Why did you share that?
        none | Did you share this with anyone?
        none | You shared this with everyone, right?
        none | Let me share this with everyone.
        none | I'd like to share this with everyone.
        none | Everyone can share this.
        none | It's private, isn't it?
        none | Are you allowed to share this?
        none | He's alice.eth.
        none | My favorite ENS is alice.eth.
        none | Follow my friend @alice on Twitter.
        none | My teacher is @alice on Twitter.
        none | Tell @alice that my wallet is empty.
        none | Why does she say that?
        none | How does he know that?
        none | Do you know why I said that?
        none | I know how you know that.
        none | Le dije que esto es privado.
        none | No olvides que mi vuelo sale el martes.
        none | Ella me dijo que olvidara todo.
        none | Él dijo "olvida eso" y se fue.
        none | ¿Y si dijera olvida todo?
        none | ¿Olvidarías todo si te lo pidiera?
        none | El Twitter de mi amigo es @alicia.
        none | Antes era @alicia en Twitter.
        none | Su ENS es alicia.eth.
        none | ¿Está libre alicia.eth?
        none | La billetera de Beto es 0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb.
        none | No olvides lo que dije sobre la pizza.
        none | Recuerda lo que dije sobre la pizza.
        none | ¿Dije que puedes compartir esto?
        none | No dije que puedes compartir esto.
        none | Mi mamá dijo que puedes compartir esto.
        none | Puedes compartir esto si mi mamá quiere.
        none | Alicia te permitió compartir eso.
        none | A mi hermano no le importa que compartas esto.
        none | ¿Debería compartir esto con todos?
        none | Quizás debería borrar todos mis datos.
        none | ¿Pueden los usuarios borrar todos sus datos?
        none | Borra todos sus datos.
        none | Olvida todo lo que él te dijo.
        none | Borra lo que ella dijo.
        none | Olvida lo que Beto te dijo de mí.
        none | No querría que olvidaras todo sobre mí.
        none | Ayer te pedí que olvidaras todo sobre mí.
        none | El artículo dice "puedes compartir esto con todos".
        none | ¿Es verdad que puedes compartir esto con todos?
        none | Es un camino privado.
        none | El sector privado crece.
        none | Las claves privadas deben mantenerse en secreto.
        none | Mi cuenta es privada.
        none | Alicia: puedes compartir esto
        none | Alicia: olvida todo sobre mí
        none | Olvidé lo que dije sobre la pizza.
        none | Olvidamos todo sobre la reunión.
        none | No recuerdo lo que dije.
        none | ¡Olvidaste lo que te dije!
        none | Compartiste mi secreto.
        none | ¿Por qué compartiste eso?
        none | ¿Compartiste esto con alguien?
        none | Me gustaría compartir esto con todos.
        none | Todos pueden compartir esto.
        none | Es privado, ¿no?
        none | ¿Tienes permitido compartir esto?
        none | Mi ENS favorito es alicia.eth.
        none | Mi profesora es @alicia en Twitter.
        none | ¿Por qué dice eso ella?
        none | Sé cómo lo sabes.
        """;
}
