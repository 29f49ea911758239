namespace Confidant.Memory.Tests.Extraction.Messages;

/// <summary>What people tell in Spanish, said by Ana on Saturday, 21 November 2026.</summary>
internal static class SpanishStatements
{
    // message => restatement | attribute | day | persons; further statements of the message after " && ".
    public const string Lines =
        """
        El ensayo es el jueves => El ensayo es el jueves 26 de noviembre de 2026. | event.ensayo.time | 2026-11-26
        La próxima excursión es el sábado a las 9 => La próxima excursión es el sábado 28 de noviembre de 2026 a las 9. | event.excursion.time | 2026-11-28
        Ayer terminé Dune => El viernes 20 de noviembre de 2026 Ana terminó Dune. | | 2026-11-20
        Estoy leyendo Rayuela este mes => Ana está leyendo Rayuela en noviembre de 2026. | activity.reading
        Esto es privado: vivo en Coimbra => Ana vive en Coimbra. | profile.residence
        Que quede entre nosotros: estoy embarazada => Ana está embarazada.
        Me encantaría aprender a tocar el chelo => A Ana le encantaría aprender a tocar el chelo.
        Mañana llevo la ensalada => El domingo 22 de noviembre de 2026 Ana lleva la ensalada. | | 2026-11-22
        Marta es vegetariana => Marta es vegetariana. | about.marta.diet | | Marta
        Mi jefe odia los correos => El jefe de Ana odia los correos.
        Mi hermano Tomás trabaja en Siemens => El hermano de Ana, Tomás, trabaja en Siemens. | about.tomas.employer | | Tomás
        Bob y Marta se casan en junio => Bob y Marta se casan en junio. | | | Bob, Marta
        Lucía se mudó a Oslo la semana pasada => Lucía se mudó a Oslo la semana del 9 de noviembre de 2026. | about.lucia.residence | | Lucía
        Pablo no come cerdo => Pablo no come cerdo. | | | Pablo
        Carla es alérgica al marisco => Carla es alérgica al marisco. | | | Carla
        El cumpleaños de Marta es el 3 de mayo => El cumpleaños de Marta es el 3 de mayo. | about.marta.birthday | | Marta
        A Bob le gusta el pádel => A Bob le gusta el pádel. | | | Bob
        Hemos decidido usar Postgres => Ana y los demás han decidido usar Postgres.
        Quedamos en vernos a las 8 => Ana y los demás quedaron en verse a las 8.
        Acordamos pintar la sala de azul => Ana y los demás acordaron pintar la sala de azul.
        He decidido dejar de fumar => Ana ha decidido dejar de fumar.
        Nos vemos el viernes a las 8 en el bar => Ana y los demás se ven el viernes 27 de noviembre de 2026 a las 8 en el bar. | | 2026-11-27
        Vamos a alquilar una furgoneta para el viaje => Ana y los demás van a alquilar una furgoneta para el viaje.
        El lunes cenamos con Bob => Ana dijo: «El lunes cenamos con Bob» (lunes 23 de noviembre de 2026) | | 2026-11-23 | Bob
        Ya no como carne => Ana ya no come carne.
        Ya no vivo en Madrid => Ana ya no vive en Madrid.
        Dejé mi trabajo en Globex => Ana dejó su trabajo en Globex.
        En realidad me mudé a Berlín => Ana se mudó a Berlín. | profile.residence
        Trabajo en el sector de la banca => Ana trabaja en el sector de la banca. | profile.industry
        Me han ascendido a jefa de equipo => Ana dijo: «Me han ascendido a jefa de equipo» | profile.role
        Uso Emacs para todo => Ana usa Emacs para todo.
        Estoy trabajando en un buscador de recetas => Ana está trabajando en un buscador de recetas.
        Mi objetivo es correr un maratón el año que viene => El objetivo de Ana es correr un maratón en 2027.
        Me cuestan los impuestos => A Ana le cuestan los impuestos.
        Mi mayor reto es organizarme => El mayor reto de Ana es organizarse.
        Respuestas cortas, por favor => Ana pide: «Respuestas cortas, por favor» | preference.answers
        Respóndeme en inglés => Ana pide: «Respóndeme en inglés» | preference.answer_language
        Prefiero el té al café => Ana prefiere el té al café.
        Mi grupo favorito es Radiohead => El grupo favorito de Ana es Radiohead. | preference.grupo
        El plazo termina pasado mañana => El plazo termina el lunes 23 de noviembre de 2026. | event.plazo.time | 2026-11-23
        La cena es a las 9 => La cena es a las 9. | event.cena.time
        El concierto empieza a las 21:30 => El concierto empieza a las 21:30. | event.concierto.time
        El concierto se cancela => El concierto se cancela. | event.concierto.time
        El taller se ha aplazado del lunes al miércoles => El taller se ha aplazado del lunes 23 de noviembre de 2026 al miércoles 25 de noviembre de 2026. | event.taller.time | 2026-11-25
        Nuestra boda es el 3 de mayo de 2027 => La boda de Ana y los demás es el 3 de mayo de 2027. | event.boda.time | 2027-05-03
        El código de la puerta es 4711 => El código de la puerta es 4711. | fact.codigo_puerta
        Mi vuelo a Roma sale el próximo martes a las 7:30 => El vuelo a Roma de Ana sale el martes 24 de noviembre de 2026 a las 7:30. | event.vuelo_a_roma.time | 2026-11-24
        Mañana viajo a Berlín => El domingo 22 de noviembre de 2026 Ana viaja a Berlín. | | 2026-11-22
        Anoche vi un zorro en el jardín => La noche del viernes 20 de noviembre de 2026 Ana vio un zorro en el jardín. | | 2026-11-20
        Hace dos semanas conocí a Bob en Oporto => En la semana del 2 de noviembre de 2026 Ana conoció a Bob en Oporto. | | 2026-11-07 | Bob
        Hace tres días vendí mi coche => El miércoles 18 de noviembre de 2026 Ana vendió su coche. | | 2026-11-18
        La semana que viene empiezo un curso de cerámica => La semana del 23 de noviembre de 2026 Ana empieza un curso de cerámica.
        Tengo una entrevista de trabajo el miércoles => Ana tiene una entrevista de trabajo el miércoles 25 de noviembre de 2026. | | 2026-11-25
        Mi examen es dentro de tres días => El examen de Ana es el martes 24 de noviembre de 2026. | event.examen.time | 2026-11-24
        Hay ensayo el viernes a las 8 => Hay ensayo el viernes 27 de noviembre de 2026 a las 8. | | 2026-11-27
        El 15 tengo médico => El 15 de diciembre de 2026 Ana tiene médico. | | 2026-12-15
        Mi hermana se llama Eva. Vive en Braga. => La hermana de Ana se llama Eva. | | | Eva && Eva vive en Braga. | about.eva.residence | | Eva
        Me gusta el pádel y el próximo partido es el domingo => A Ana le gusta el pádel. && El próximo partido es el domingo 22 de noviembre de 2026. | event.partido.time | 2026-11-22
        Bob trabaja en Acme y Marta trabaja en Globex => Bob trabaja en Acme. | about.bob.employer | | Bob && Marta trabaja en Globex. | about.marta.employer | | Marta
        Nací el 12 de junio de 1991 => Ana nació el 12 de junio de 1991. | profile.birthday
        Por cierto, tengo dos gatos => Ana tiene dos gatos.
        No puedo comer gluten => Ana no puede comer gluten.
        Hablo neerlandés y un poco de polaco => Ana habla neerlandés y un poco de polaco.
        Estoy ahorrando para una furgoneta => Ana está ahorrando para una furgoneta.
        Soy vegana => Ana es vegana. | profile.diet
        Me torcí el tobillo el lunes => Ana se torció el tobillo el lunes 16 de noviembre de 2026. | | 2026-11-16
        """;
}
