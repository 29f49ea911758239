namespace Confidant.Memory.Tests.Extraction.Messages;

/// <summary>Corrections: what Ana says last, after what she said before it.</summary>
internal static class CorrectedMessages
{
    // earlier || later => restatement | attribute | day | persons.
    public const string English =
        """
        The rehearsal is on Thursday. || No, it's on Friday. => The rehearsal is on Friday, 27 November 2026. | event.rehearsal.time | 2026-11-27
        The rehearsal is on Thursday || sorry, I meant Wednesday => The rehearsal is on Wednesday, 25 November 2026. | event.rehearsal.time | 2026-11-25
        The rehearsal is on Thursday at 7 || it's been moved to Friday => The rehearsal is on Friday, 27 November 2026 at 7. | event.rehearsal.time | 2026-11-27
        The call is at 8 pm || sorry, I meant 9 pm => The call is at 9 pm. | event.call.time
        Dinner is at 8 tomorrow || make that 9 => Dinner is at 9 on Sunday, 22 November 2026. | event.dinner.time | 2026-11-22
        The match is on Tuesday || oops, Wednesday, not Tuesday => The match is on Wednesday, 25 November 2026. | event.match.time | 2026-11-25
        I moved to Porto || sorry, I meant Braga => Ana moved to Braga. | profile.residence
        I live in Porto || no, in Braga => Ana lives in Braga. | profile.residence
        I'm 34 years old || wait, 35 => Ana is 35 years old. | profile.age
        I don't want pizza || forget that I said no pizza, I want pizza => Ana wants pizza.
        We decided to use Postgres || no, we decided to use MySQL => Ana and others decided to use MySQL.
        The rehearsal is on Thursday || What should I wear? || no, it's on Friday => The rehearsal is on Friday, 27 November 2026. | event.rehearsal.time | 2026-11-27
        The rehearsal is on Thursday. Sorry, on Friday. => The rehearsal is on Friday, 27 November 2026. | event.rehearsal.time | 2026-11-27
        """;

    public const string Spanish =
        """
        El ensayo es el jueves || perdón, es el viernes => El ensayo es el viernes 27 de noviembre de 2026. | event.ensayo.time | 2026-11-27
        El ensayo es el jueves a las 8 || no, a las 9 => El ensayo es el jueves 26 de noviembre de 2026 a las 9. | event.ensayo.time | 2026-11-26
        La reunión es mañana || al final es el lunes => La reunión es el lunes 23 de noviembre de 2026. | event.reunion.time | 2026-11-23
        El partido es el martes || el miércoles, no el martes, perdón => El partido es el miércoles 25 de noviembre de 2026. | event.partido.time | 2026-11-25
        Vivo en Oporto || perdón, quise decir Braga => Ana vive en Braga. | profile.residence
        Tengo 34 años || no, 35 => Ana tiene 35 años. | profile.age
        No quiero pizza || olvida que dije que no quiero pizza, quiero pizza => Ana quiere pizza.
        Hemos decidido usar Postgres || no, hemos decidido usar MySQL => Ana y los demás han decidido usar MySQL.
        El ensayo es el jueves. Perdón, el viernes. => El ensayo es el viernes 27 de noviembre de 2026. | event.ensayo.time | 2026-11-27
        """;
}
