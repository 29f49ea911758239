using System.Collections.Frozen;

namespace Confidant.Memory;

/// <summary>Reads what holds for a thing: when and where an event is, what a code is.</summary>
internal static class EventStatement
{
    private const double OfEvent = .7;
    private const double OfPast = .35;
    private const double OfValue = .7;

    private static readonly FrozenSet<string> _linking = WordSet.Of("""
        is 's are was were will has have had been be got gets going to now not actually still also
        es son fue era sera seran esta estan ha han sido va ir ser se ya ahora no
        """);

    // After a form of "be" these tell of a time or a place: "is due on…", "is in the church".
    private static readonly FrozenSet<string> _complements = WordSet.Of("""
        on at in by due scheduled set planned moved postponed rescheduled pushed brought shifted changed delayed cancelled canceled off
        called taking happening starting leaving coming arriving visiting landing held from until confirmed open closed
        el en a al la este esta proximo cambia cambiado cambiada aplazado aplazada pospuesto pospuesta cancelado cancelada suspendido
        suspendida previsto prevista programado programada movido movida adelantado adelantada desde hasta manana hoy
        """);

    private static readonly FrozenSet<string> _verbs = WordSet.Of("""
        starts begins takes happens leaves departs arrives ends opens closes moved moves kicks runs lands finishes lasts comes falls expires
        postponed rescheduled changed shifted meets launches
        empieza comienza sale llega termina acaba abre cierra cae pasa cambia mueve aplaza retrasa adelanta celebra dura toca vence
        sera viene vienen llegan empiezan salen cancela cancelo suspende suspendio pospone reune
        """);

    private static readonly FrozenSet<string> _ends = WordSet.Of("""
        cancelled canceled off cancelado cancelada cancela cancelo suspendido suspendida suspende suspendio
        """);

    /// <summary>The statement; null where a clause is not of that kind.</summary>
    public static Statement? Read(Clause clause, Subject? subject, Speech speech)
    {
        if (subject is not { Kind: SubjectKind.Thing or SubjectKind.SpeakersThing or SubjectKind.Named })
        {
            return null;
        }

        var tokens = clause.Tokens;
        int predicate = subject.Verb;
        while (predicate < tokens.Count && (_linking.Contains(tokens[predicate].Word)
            || ClauseWords.Adverbs(speech.Language).Contains(tokens[predicate].Word)))
        {
            predicate++;
        }

        if (predicate >= tokens.Count)
        {
            return null;
        }

        if (IsBirthday(clause, subject, out string? person))
        {
            return Make(clause, subject, speech, Topics.Birthday, $"about.{ClauseWords.Key(person!)}.birthday", .6) with
            {
                HappenedAt = null,
                Persons = [person!],
                Entities = [],
            };
        }

        bool isPast = StatementDetails.IsPast(tokens, speech.Language);
        var times = TimeReader.Find(tokens, speech.Language, speech.SaidAt).Where(time => time.First >= subject.Verb).ToList();
        bool isTold = _verbs.Contains(tokens[predicate].Word) || ClauseWords.Rescheduling.Contains(tokens[predicate].Word) || _complements.Contains(tokens[predicate].Word)
            || times.Any(time => time.First == predicate);
        if (subject.Kind == SubjectKind.Named)
        {
            // "Carnival is on Friday" tells when Carnival is, "Bob is ill since Friday" not when Bob is.
            isTold = times.Any(time => time.First == predicate || time.First == predicate + 1);
        }

        bool isCancelled = tokens.Skip(subject.Verb).Any(token => _ends.Contains(token.Word));
        if (isTold && (times.Count > 0 || isCancelled))
        {
            string? time = subject.Key is null || (isPast && !isCancelled) ? null : $"event.{subject.Key}.time";
            return Make(clause, subject, speech, subject.Kind == SubjectKind.SpeakersThing ? Topics.Plan : Topics.Event, time,
                isPast && !isCancelled ? OfPast : OfEvent);
        }

        bool isPlace = tokens[predicate].Word is "in" or "at" or "en" && !isPast && subject.Kind == SubjectKind.Thing;
        if (isPlace)
        {
            return Make(
                clause, subject, speech, Topics.Event, subject.Key is null ? null : $"event.{subject.Key}.place", OfEvent - .1);
        }

        return !isPast && IsValue(clause, subject, predicate)
            ? Make(clause, subject, speech, Topics.Value, subject.Key is null ? null : $"fact.{subject.Key}", OfValue)
            : null;
    }

    private static Statement Make(
        Clause clause, Subject subject, Speech speech, string topic, string? attribute, double importance)
    {
        bool isOwn = subject.Kind == SubjectKind.SpeakersThing;
        var language = speech.Language;
        var day = StatementDetails.Day(clause, speech);
        var persons = NameFinder.FindPersons(clause, language, speech.AuthorName);
        if (subject.Kind != SubjectKind.Named && subject.Person is { } owner && !persons.Contains(owner))
        {
            persons = [owner, .. persons];
        }

        var entities = NameFinder.FindEntities(clause, language, speech.AuthorName, persons);
        return new Statement
        {
            Quote = clause.Quote,
            Text = clause.Text,
            Language = language,
            IsBySpeakerOfThemselves = isOwn,
            IsAboutSpeaker = isOwn && !PersonMentions.MayMention(clause.Text, language, speech.AuthorName),
            Topic = topic,
            Attribute = attribute,
            HappenedAt = day,
            Location = NameFinder.FindPlace(clause, language, persons),
            Value = clause.Text[clause.Tokens[subject.Verb].Start..],
            Persons = persons,
            Entities = subject is { Kind: SubjectKind.Named, Person: { } name } && !entities.Contains(name) ? [name, .. entities] : entities,
            Importance = ImportanceScale.Of(importance, clause, day, persons),
            Confidence = attribute is null ? .7 : .85,
        };
    }

    // "Marta's birthday is on 3 May", "el cumpleaños de Marta es el 3 de mayo".
    private static bool IsBirthday(Clause clause, Subject subject, out string? person)
    {
        person = subject.Person;
        bool isBirthday = false;
        for (int i = subject.First; i < subject.Verb; i++)
        {
            isBirthday |= clause.Tokens[i].Word is "birthday" or "cumpleanos";
            if (isBirthday && person is null && clause.Tokens[i].IsCapitalized && i > subject.First && clause.Tokens[i - 1].Word == "de")
            {
                person = NameFinder.RunAt(clause, i);
            }
        }

        return isBirthday && person is not null;
    }

    private static bool IsValue(Clause clause, Subject subject, int predicate)
    {
        if (subject.Kind != SubjectKind.Thing || subject.Key is null || predicate == subject.Verb)
        {
            return false;
        }

        return char.IsAsciiDigit(clause.Tokens[predicate].Word[0])
            || clause.Tokens.Skip(subject.First).Take(subject.Verb - subject.First).Any(token => SubjectWords.Labels.Contains(token.Word));
    }
}
