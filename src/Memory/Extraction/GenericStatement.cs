using System.Collections.Frozen;

namespace Confidant.Memory;

/// <summary>Reads statements that no rule fits. They need a subject, a verb, and something that is worth remembering.</summary>
internal static class GenericStatement
{
    private const double OfSpeaker = .3;
    private const double OfOthers = .35;
    private const double OfThing = .25;

    // Moods, nods and passing states: they say nothing tomorrow.
    private static readonly FrozenSet<string> _passing = WordSet.Of("""
        think know guess sure sorry fine okay ok good great bad nice well happy glad sad tired bored hungry thirsty busy ready late early
        back here home there coming way laughing crying dying feel hope wish wait see look agree understand mean thanks love lol yes
        please right wrong true same fun funny cool awesome amazing crazy joke joking kidding idea clue care mind wonder bet believe
        suppose forget forgot remember sleepy drunk sick afraid confused lost stuck done new interesting beautiful lovely thing things
        stuff bit lot today question questions want need going get got make made said say tell hear heard miss weather hot cold
        creo se supongo espero seguro segura siento bien mal bueno genial feliz contento contenta triste cansado cansada aburrido
        aburrida hambre sed sueno lista listo tarde pronto casa aqui alli camino digo entiendo veo verdad acuerdo gracias gracioso
        broma idea cosa cosas poco rato momento hoy pregunta raro rara guay interesante bonito bonita nuevo nueva tiempo calor frio
        loco loca pena gusto placer risa ganas vale harto harta perdido perdida
        """);

    /// <summary>The statement; null where nothing is stated, or nothing worth it.</summary>
    public static Statement? Read(Clause clause, Subject? subject, Speech speech)
    {
        var language = speech.Language;
        if (subject is null || !IsWorth(clause, subject, speech))
        {
            return null;
        }

        bool isOwn = subject.Kind is SubjectKind.Speaker or SubjectKind.SpeakersThing or SubjectKind.Relative;
        var day = StatementDetails.Day(clause, speech);
        var persons = NameFinder.FindPersons(clause, language, speech.AuthorName);
        bool isPlan = day >= speech.SaidAt.Date && !StatementDetails.IsPast(clause.Tokens, language);
        double kind = subject.Kind switch
        {
            SubjectKind.Speaker or SubjectKind.SpeakersThing => OfSpeaker,
            SubjectKind.Thing or SubjectKind.Pronoun => OfThing,
            _ => OfOthers,
        };
        var statement = new Statement
        {
            Quote = clause.Quote,
            Text = clause.Text,
            Language = language,
            IsBySpeakerOfThemselves = isOwn,
            IsAboutSpeaker = isOwn && !PersonMentions.MayMention(clause.Text, language, speech.AuthorName),
            Topic = isPlan ? Topics.Plan : null,
            HappenedAt = day,
            Location = NameFinder.FindPlace(clause, language, persons),
            Persons = persons,
            Entities = NameFinder.FindEntities(clause, language, speech.AuthorName, persons),
            Importance = ImportanceScale.Of(isPlan ? kind + .3 : kind, clause, day, persons),
            Confidence = .5,
        };
        return subject.Kind is SubjectKind.Named && subject.Person is { } named && LooksHuman(clause, subject, named)
            ? OthersStatement.Complete(statement, subject, speech)
            : statement;
    }

    /// <summary>How many words from a token on say something that lasts.</summary>
    public static int CountContent(Clause clause, int from, Language language)
    {
        int words = 0;
        for (int i = from; i < clause.Tokens.Count; i++)
        {
            string word = clause.Tokens[i].Word;
            bool isEmpty = TimeWords.Contains(word, language) || ClockWords.IsExact(word) || word.Length < 2 || word == "'s"
                || _passing.Contains(word) || StopWords.Of(language).Contains(word) || ClauseWords.Adverbs(language).Contains(word);
            words += isEmpty ? 0 : 1;
        }

        return words;
    }

    private static bool IsWorth(Clause clause, Subject subject, Speech speech)
    {
        var tokens = clause.Tokens;
        int words = CountContent(clause, subject.Verb, speech.Language);
        bool hasTime = clause.Body > 0
            || tokens.Skip(subject.Verb).Any(token => TimeWords.Contains(token.Word, speech.Language) || ClockWords.IsExact(token.Word));
        bool isPerson = subject.Kind is SubjectKind.Named or SubjectKind.Relative;
        return subject.Kind switch
        {
            SubjectKind.Pronoun => IsExistence(tokens, subject) && words >= (hasTime ? 1 : 3),
            _ when isPerson => words >= 1,
            SubjectKind.Thing when subject.Verb - subject.First == 1 => words >= 1,
            _ => words >= 2 || (hasTime && words >= 1),
        };
    }

    // "There is a party", not "hello there".
    private static bool IsExistence(IReadOnlyList<ClauseToken> tokens, Subject subject) => tokens[subject.First].Word == "hay"
        || (tokens[subject.First].Word == "there" && subject.Verb < tokens.Count && EnglishVerbs.IsFinite(tokens[subject.Verb].Word));

    private static bool LooksHuman(Clause clause, Subject subject, string name) =>
        clause.Tokens[Math.Min(subject.Verb, clause.Tokens.Count - 1)].Word is not ("is" or "'s" or "es" or "was" or "fue")
        && name.All(c => char.IsLetter(c) || c is ' ' or '-');
}
