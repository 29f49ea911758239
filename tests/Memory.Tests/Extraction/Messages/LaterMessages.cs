namespace Confidant.Memory.Tests.Extraction.Messages;

/// <summary>Messages that were written after the rules, to see how far those reach.</summary>
internal static class LaterMessages
{
    public const string English =
        """
        Hey all, band practice is on Tuesday at 7 => Band practice is on Tuesday, 24 November 2026 at 7. | event.band_practice.time | 2026-11-24
        The plumber is coming on Monday morning => The plumber is coming on Monday, 23 November 2026, in the morning. | event.plumber.time | 2026-11-23
        Team, the release has been pushed to Wednesday => The release has been pushed to Wednesday, 25 November 2026. | event.release.time | 2026-11-25
        I've been learning the guitar since January => Ana has been learning the guitar since January.
        My daughter Sofia starts school in September => Ana's daughter Sofia starts school in September. | | | Sofia
        Our landlord raised the rent by 50 euros => The landlord of Ana and others raised the rent by 50 euros.
        We agreed to split the bill evenly => Ana and others agreed to split the bill evenly.
        We've booked the cabin for the weekend of 12 December => Ana and others have booked the cabin for the weekend of 12 December 2026. | | 2026-12-12
        Greta is our new treasurer => Ana said: “Greta is our new treasurer” | about.greta.role | | Greta
        Felix has two dogs => Felix has two dogs. | | | Felix
        My mum is visiting next week => Ana's mum is visiting in the week of 23 November 2026.
        I grew up in a small village near Ghent => Ana grew up in a small village near Ghent.
        I'm training for a triathlon => Ana is training for a triathlon.
        I drink my coffee black => Ana drinks their coffee black.
        I always take the 8:15 train to work => Ana always takes the 8:15 train to work.
        I'm scared of heights => Ana is scared of heights.
        I bought a second-hand piano yesterday => Ana bought a second-hand piano on Friday, 20 November 2026. | | 2026-11-20
        The meeting room is on the third floor => The meeting room is on the third floor.
        The museum is closed on Mondays => The museum is closed on Mondays.
        Good news: I passed my driving test! => Ana passed their driving test.
        I work night shifts at the hospital => Ana works night shifts at the hospital.
        I'm lactose intolerant => Ana is lactose intolerant.
        I became an aunt last Sunday => Ana became an aunt on Sunday, 15 November 2026. | | 2026-11-15
        Tom's flight lands at 18:40 => Tom's flight lands at 18:40. | event.tom_flight.time | | Tom
        I'm allergic to cats and I can't stand the smell of fish => Ana is allergic to cats. && Ana can't stand the smell of fish.
        I don't drink alcohol => Ana doesn't drink alcohol.
        My car broke down yesterday => Ana's car broke down on Friday, 20 November 2026. | | 2026-11-20
        I lent my tent to Bob => Ana lent their tent to Bob.
        I'm retired => Ana is retired. | profile.role
        I studied law in Leuven => Ana studied law in Leuven.
        The budget is 2000 euros => The budget is 2000 euros. | fact.budget
        We chose the vegetarian menu => Ana and others chose the vegetarian menu.
        I owe Bob 20 euros => Ana owes Bob 20 euros.
        My parents live in Antwerp => Ana's parents live in Antwerp.
        I'm going to a wedding on 5 December => Ana is going to a wedding on 5 December 2026. | | 2026-12-05
        I moved here in 2019 => Ana moved here in 2019.
        Marta lives in Vigo. || sorry, in Lugo => Marta lives in Lugo. | about.marta.residence | | Marta
        The party is at 9 || it's at 10 now => The party is at 10. | event.party.time
        Marta lives in Vigo. || sorry, I meant Eva
        Bob and I are moving to Graz in May => Bob and Ana are moving to Graz in May.
        haha nice one
        good luck tomorrow!
        What time does the concert start
        Who's bringing the salad?
        can someone pick me up
        Send me the slides when you can
        Don't forget the tickets
        same here
        no worries
        not sure yet
        I'll think about it
        let me check
        How about Friday?
        Anyone up for lunch
        Call me later
        thank you so much for dinner last night
        It was great to see you all
        He said: "I live in Rome"
        """;

    public const string Spanish =
        """
        Hola a todos, el ensayo general es el martes a las 7 => El ensayo general es el martes 24 de noviembre de 2026 a las 7. | event.ensayo_general.time | 2026-11-24
        El fontanero viene el lunes por la mañana => El fontanero viene el lunes 23 de noviembre de 2026 por la mañana. | event.fontanero.time | 2026-11-23
        La entrega se ha retrasado al miércoles => La entrega se ha retrasado al miércoles 25 de noviembre de 2026. | event.entrega.time | 2026-11-25
        Llevo tres años aprendiendo guitarra => Ana lleva tres años aprendiendo guitarra.
        Mi hija Sofía empieza el cole en septiembre => La hija de Ana, Sofía, empieza el cole en septiembre. | | | Sofía
        Hemos acordado dividir la cuenta a partes iguales => Ana y los demás han acordado dividir la cuenta a partes iguales.
        Greta es la nueva tesorera => Greta es la nueva tesorera. | | | Greta
        Félix tiene dos perros => Félix tiene dos perros. | | | Félix
        Mi madre viene la semana que viene => La madre de Ana viene la semana del 23 de noviembre de 2026.
        Crecí en un pueblo pequeño cerca de Gante => Ana creció en un pueblo pequeño cerca de Gante.
        Me estoy preparando para un triatlón => Ana se está preparando para un triatlón.
        Tomo el café solo => Ana toma el café solo.
        Siempre cojo el tren de las 8:15 => Ana siempre coge el tren de las 8:15.
        Me dan miedo las alturas => A Ana le dan miedo las alturas.
        Ayer compré un piano de segunda mano => El viernes 20 de noviembre de 2026 Ana compró un piano de segunda mano. | | 2026-11-20
        El museo cierra los lunes => El museo cierra los lunes.
        ¡Buenas noticias: aprobé el examen de conducir! => Ana aprobó el examen de conducir.
        Trabajo de noche en el hospital => Ana trabaja de noche en el hospital.
        Soy intolerante a la lactosa => Ana es intolerante a la lactosa.
        El vuelo de Tomás llega a las 18:40 => El vuelo de Tomás llega a las 18:40. | event.vuelo_tomas.time
        Soy alérgica a los gatos y no soporto el olor a pescado => Ana es alérgica a los gatos. && Ana no soporta el olor a pescado.
        No bebo alcohol => Ana no bebe alcohol.
        Le presté mi tienda de campaña a Bob => Ana le prestó su tienda de campaña a Bob.
        Estoy jubilada => Ana está jubilada. | profile.role
        Estudié derecho en Lovaina => Ana estudió derecho en Lovaina.
        El presupuesto es de 2000 euros => El presupuesto es de 2000 euros. | fact.presupuesto
        Hemos elegido el menú vegetariano => Ana y los demás han elegido el menú vegetariano.
        Mis padres viven en Amberes => Los padres de Ana viven en Amberes.
        Voy a una boda el 5 de diciembre => Ana va a una boda el 5 de diciembre de 2026. | | 2026-12-05
        Marta vive en Vigo || perdón, en Lugo => Marta vive en Lugo. | about.marta.residence | | Marta
        La fiesta es a las 9 || ahora es a las 10 => La fiesta es a las 10. | event.fiesta.time
        Colecciono sellos antiguos => Ana colecciona sellos antiguos.
        Mi pareja y yo buscamos piso en Gijón => Ana dijo: «Mi pareja y yo buscamos piso en Gijón»
        jaja muy bueno
        ¡suerte mañana!
        A qué hora empieza el concierto
        ¿Quién trae la ensalada?
        Alguien me puede recoger
        Mándame las diapositivas cuando puedas
        No olvides las entradas
        yo igual
        no pasa nada
        todavía no lo sé
        Me lo pensaré
        déjame ver
        ¿Qué tal el viernes?
        Alguien se apunta a comer
        Llámame luego
        muchas gracias por la cena de anoche
        Fue genial veros a todos
        Él dijo: «Vivo en Roma»
        """;
}
