namespace Confidant.Memory.Tests.Extraction.Messages;

/// <summary>Messages of which nothing is to be remembered: greetings, nods, questions, orders, links, quotations, code, wishes,
/// hearsay, corrections that nothing said before has a place for.</summary>
internal static class SilentMessages
{
    public const string English =
        """
        Good evening everyone!
        hey, how's it going
        See you tomorrow!
        Talk to you on Friday
        Thanks a million, that helped a lot
        ok sounds good
        Yes, exactly
        You're welcome
        lol that's hilarious
        I think so too
        I'm so tired today
        I'm on my way
        I don't know
        I love it!
        That's amazing news
        Congratulations on the new flat!
        Happy birthday Marta!
        When is the rehearsal?
        Is the rehearsal on Thursday or on Friday
        Who is vegetarian here?
        Did we decide to use Postgres?
        Could you remind me on Friday
        Bring the bread tomorrow please
        Remind me to call Bob at 5
        Turn off the lights in the kitchen
        Let's use Postgres
        Please forget everything about my job
        /privacy share
        https://example.com/the-rehearsal-is-on-thursday
        Look at this: https://example.com/i-live-in-lisbon
        > The rehearsal is on Thursday
        "We decided to use Postgres"
        `I live in Lisbon`
        Marta says the concert is on Friday
        I heard that Bob moved to Berlin
        If it rains we will stay at home
        Maybe we'll meet on Friday
        We should meet on Friday
        What if I moved to Berlin?
        It's on Friday
        no, at 9
        Nice to meet you Bob
        """;

    public const string Spanish =
        """
        ¡Buenas noches a todos!
        hola, qué tal
        ¡Hasta mañana!
        Nos vemos
        Mil gracias, me ha servido mucho
        vale, suena bien
        Sí, exacto
        De nada
        jajaja qué bueno
        Yo también lo creo
        Estoy muy cansada hoy
        Ya voy
        No sé
        ¡Me encanta!
        Qué buena noticia
        ¡Enhorabuena por el piso nuevo!
        ¡Feliz cumpleaños, Marta!
        ¿Cuándo es el ensayo?
        El ensayo es el jueves o el viernes?
        ¿Quién es vegetariano aquí?
        ¿Decidimos usar Postgres?
        Puedes recordármelo el viernes
        Compra pan mañana
        Recuérdame llamar a Bob a las 5
        Apaga las luces de la cocina
        Por favor olvida todo sobre mi trabajo
        /privacidad compartir
        https://example.com/el-ensayo-es-el-jueves
        > El ensayo es el jueves
        «Hemos decidido usar Postgres»
        `Vivo en Lisboa`
        Marta dice que el concierto es el viernes
        Me han dicho que Bob se mudó a Berlín
        Si llueve nos quedamos en casa
        Quizás quedemos el viernes
        Deberíamos vernos el viernes
        ¿Y si me mudo a Berlín?
        Es el viernes
        no, a las 9
        Encantada de conocerte, Bob
        """;
}
