namespace Confidant.Memory.Tests.Intents;

/// <summary>Sentences meant to trick the rules, written last. Same form as the others; both languages.</summary>
internal static class Adversarial
{
    public const string Lines =
        """
        none | You can share it with me
        none | feel free to share this recipe with your mum
        none | you can tell everyone about this restaurant
        none | You can share this with the group, except my name.
        none | You can share this. Not my name though.
        none | you can share this with the group tomorrow
        none | The pizza is huge, you can share it
        none | Go ahead and share your thoughts
        none | You can remember that from school, right?
        none | I wish you can share this
        none | It's not ok to share this
        none | I do mind if you share this
        none | Nobody said you can share this
        none | never mind, forget that
        none | Forget that, let's order sushi
        none | forget it
        none | Delete that folder
        none | I should forget everything about her
        none | You should forget everything about me
        none | please don't delete everything you know about me
        none | please do not forget what I just said
        none | Do I have to say forget that?
        none | My ex told me: delete all my data
        none | @bob forget everything about me
        none | @bob you can share this
        none | Siri, delete all my data
        none | “forget everything about me”
        none | ```\nforget everything about me\n```
        none | Forget everything I said about him
        none | Forget what I said about pizza and let's eat
        none | the button says delete all my data
        none | They'll never delete all my data
        none | When I die, delete all my data
        none | forget everything about me?
        none | Ana: you can share this with the group
        none | Puedes compartirlo conmigo
        none | puedes compartir esto con el grupo, salvo mi nombre
        none | Puedes compartir esto. Pero no mi nombre.
        none | No está bien que compartas esto
        none | me importa que lo compartas
        none | nadie dijo que puedes compartir esto
        none | da igual, olvida eso
        none | Olvida eso, pidamos sushi
        none | Borra esa carpeta
        none | Deberías olvidar todo sobre mí
        none | por favor no borres todo lo que sabes de mí
        none | Alexa, borra todos mis datos
        none | @pedro olvida todo sobre mí
        none | Mi hermana siempre borra todo lo que dije
        none | el botón dice borra todos mis datos
        none | Borré todos mis datos
        none | olvide lo que dije
        none | No mencioné eso a nadie
        none | cuando muera, borra todos mis datos
        none | Olvida todo lo que dije sobre él
        none | "mi twitter es @ana" escribió ella
        none | Not my twitter: @ana
        none | Sh - shh - shh !
        none | my twitter is @ana?
        none | Bob: my twitter is @bob
        none | supongamos que mi twitter es @ana
        forget-all | @confidant_bot forget everything about me
        forget-all | FORGET EVERYTHING ABOUT ME!!!
        forget-last.last | ok forget that, thanks
        forget-topic=my ex and my sister | Forget everything about my ex and my sister
        forget-topic="Project Phoenix" | forget what I said about "Project Phoenix"
        forget-topic=pizza | forget what I said about pizza, I was joking
        allow.this | I won the race! You can share this with the group.
        allow.last | ok, you can share this with everyone in other groups
        private.this | Don’t tell anyone 🤫 I'm quitting
        private.this | this is private im pregnant
        private.last | NO LO COMPARTAS CON NADIE
        private.last | You can share this, but keep my salary private
        private.this | Don't share this. You can share it with the group. I'm pregnant
        twitter=ana | My twitter is @ana, not @anna
        """;
}
