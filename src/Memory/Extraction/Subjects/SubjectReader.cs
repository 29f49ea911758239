namespace Confidant.Memory;

/// <summary>Finds what a clause is about. What has no subject (an order, a fragment) states nothing.</summary>
internal static class SubjectReader
{
    private const int MaxTokens = 9;

    /// <summary>The subject; null where none is found.</summary>
    public static Subject? Read(Clause clause, Language language)
    {
        if (clause.Body >= clause.Tokens.Count)
        {
            return null;
        }

        return language == Language.Spanish ? ReadSpanish(clause) : ReadEnglish(clause);
    }

    /// <summary>The words of a thing as a part of an attribute ("rehearsal"); null where they are too wide or too many.</summary>
    public static string? ThingKey(Clause clause, int first, int end)
    {
        var words = new List<string>();
        for (int i = first; i < end; i++)
        {
            string word = clause.Tokens[i].Word;
            if (SubjectWords.Passing.Contains(word) || (word == "'s" && i == end - 1))
            {
                continue;
            }

            if (SubjectWords.Wide.Contains(word))
            {
                return null;
            }

            if (word is not ("'s" or "of" or "de" or "del" or "the" or "la" or "el" or "for" or "para"))
            {
                words.Add(word);
            }
        }

        return words.Count is 0 or > 4 ? null : string.Join('_', words);
    }

    private static Subject? ReadEnglish(Clause clause)
    {
        var tokens = clause.Tokens;
        int first = clause.Body;
        string word = tokens[first].Word;
        switch (word)
        {
            case "i":
                return new Subject(SubjectKind.Speaker, first, first + 1);
            case "we":
                return new Subject(SubjectKind.Group, first, first + 1);
            case "my":
                return FindVerb(clause, first + 2, Language.English) is { } own ? ReadOwn(clause, first, own) : null;
        }

        if (SubjectWords.Pronouns.Contains(word) && !(word == "this" && first + 1 < tokens.Count && !EnglishVerbs.IsFinite(tokens[first + 1].Word)))
        {
            return new Subject(SubjectKind.Pronoun, first, first + 1);
        }

        bool isDefinite = SubjectWords.EnglishDefinite.Contains(word);
        if (isDefinite || SubjectWords.EnglishIndefinite.Contains(word))
        {
            return FindVerb(clause, first + 2, Language.English) is { } verb
                ? new Subject(SubjectKind.Thing, first, verb, isDefinite ? ThingKey(clause, first, verb) : null)
                : null;
        }

        return FindVerb(clause, first + 1, Language.English) is { } at ? ReadNamed(clause, first, at, Language.English) : null;
    }

    private static Subject? ReadSpanish(Clause clause)
    {
        var tokens = clause.Tokens;
        int first = clause.Body;
        string word = tokens[first].Word;
        if (word is "yo" or "me" || StatementDetails.IsSpeakerSubject(clause, Language.Spanish) && word is not ("mi" or "mis"))
        {
            return new Subject(SubjectKind.Speaker, first, first);
        }

        if (word is "nosotros" or "nosotras" or "nos" || SpanishPlurals.Contains(word)
            || (word == "no" && first + 1 < tokens.Count && SpanishPlurals.Contains(tokens[first + 1].Word)))
        {
            return new Subject(SubjectKind.Group, first, first);
        }

        int start = word == "a" ? first + 1 : first;
        if (start >= tokens.Count)
        {
            return null;
        }

        word = tokens[start].Word;
        if (word is "mi" or "mis")
        {
            return FindVerb(clause, start + 2, Language.Spanish) is { } own ? ReadOwn(clause, start, own) : null;
        }

        if (SubjectWords.Pronouns.Contains(word) || tokens[start].Text is "Él" or "él")
        {
            return new Subject(SubjectKind.Pronoun, start, start + 1);
        }

        bool isDefinite = SubjectWords.SpanishDefinite.Contains(word);
        if (isDefinite || SubjectWords.SpanishIndefinite.Contains(word))
        {
            return FindVerb(clause, start + 2, Language.Spanish) is { } verb
                ? new Subject(SubjectKind.Thing, start, verb, isDefinite ? ThingKey(clause, start, verb) : null)
                : null;
        }

        if (word == "hay")
        {
            return new Subject(SubjectKind.Pronoun, start, start);
        }

        return FindVerb(clause, start + 1, Language.Spanish) is { } at ? ReadNamed(clause, start, at, Language.Spanish) : null;
    }

    private static Subject ReadOwn(Clause clause, int first, int verb)
    {
        if (HasSpeaker(clause, first, verb))
        {
            return new Subject(SubjectKind.Group, first, verb);
        }

        int kin = -1;
        string? person = null;
        for (int i = first + 1; i < verb; i++)
        {
            if (kin < 0 && WordClasses.Find("[kin]").Contains(clause.Tokens[i].Word))
            {
                kin = i;
            }
            else if (kin >= 0 && person is null && clause.Tokens[i].IsCapitalized)
            {
                person = NameFinder.RunAt(clause, i);
            }
        }

        // "My sister's flight" is a thing, though not one's own.
        int owner = Owner(clause, first, verb);
        if (kin < 0 || owner > 0)
        {
            return new Subject(SubjectKind.SpeakersThing, first, verb, ThingKey(clause, first, verb), person);
        }

        string kinWord = clause.Tokens[kin].Word;
        string? key = person is not null ? ClauseWords.Key(person) : SubjectWords.OnlyOnes.Contains(kinWord) ? kinWord : null;
        bool isPlain = verb - first <= 5 && !clause.Tokens.Skip(first).Take(verb - first).Any(token => token.Word is "and" or "y" or "of" or "de");
        return new Subject(SubjectKind.Relative, first, verb, isPlain ? key : null, person);
    }

    private static Subject? ReadNamed(Clause clause, int first, int verb, Language language)
    {
        var tokens = clause.Tokens;
        bool isName = tokens[first].IsCapitalized && !IsCommonStart(tokens[first], first, language);
        int owner = Owner(clause, first, verb);
        if (isName && HasSpeaker(clause, first, verb))
        {
            return new Subject(SubjectKind.Group, first, verb);
        }

        if (isName && owner > 0)
        {
            string person = NameFinder.RunAt(clause, first);
            return new Subject(
                SubjectKind.Thing, first, verb, ThingKey(clause, first, verb), person);
        }

        if (isName && AreNames(tokens, first, verb, out bool isOne))
        {
            string run = NameFinder.RunAt(clause, first);
            return new Subject(SubjectKind.Named, first, verb, isOne ? ClauseWords.Key(run) : null, run) { Named = Names(clause, first, verb) };
        }

        // "Rehearsal is on Friday", "ensayo el viernes": a bare noun; adverbs and question words are none.
        bool isNoun = verb - first <= 3 && !StopWords.Of(language).Contains(tokens[first].Word)
            && !ClauseWords.Adverbs(language).Contains(tokens[first].Word) && !TimeWords.Contains(tokens[first].Word, language)
            && !(language == Language.English && EnglishVerbs.IsPlain(tokens[first].Word) && verb - first > 1)
            && !tokens.Skip(first).Take(verb - first).Any(token => token.Word is "i" or "you" or "we" or "to" or "que" or "me" or "te");
        return isNoun ? new Subject(SubjectKind.Thing, first, verb, ThingKey(clause, first, verb)) : null;
    }

    // "Bob and I", "mi pareja y yo".
    private static bool HasSpeaker(Clause clause, int first, int verb) =>
        clause.Tokens.Skip(first).Take(verb - first).Any(token => token.Word is "i" or "yo");

    private static List<string> Names(Clause clause, int first, int verb)
    {
        var names = new List<string>();
        for (int i = first; i < verb; i++)
        {
            if (clause.Tokens[i].IsCapitalized && (i == first || !clause.Tokens[i - 1].IsCapitalized))
            {
                names.Add(NameFinder.RunAt(clause, i));
            }
        }

        return names;
    }

    private static int Owner(Clause clause, int first, int verb)
    {
        for (int i = first + 1; i < verb - 1; i++)
        {
            if (clause.Tokens[i].Word == "'s")
            {
                return i;
            }
        }

        return -1;
    }

    private static bool AreNames(IReadOnlyList<ClauseToken> tokens, int first, int verb, out bool isOne)
    {
        isOne = true;
        for (int i = first; i < verb; i++)
        {
            if (tokens[i].Word is "and" or "y" or "e")
            {
                isOne = false;
            }
            else if (!tokens[i].IsCapitalized && tokens[i].Word is not ("de" or "del" or "da" or "van" or "von"))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsCommonStart(ClauseToken token, int index, Language language) =>
        StopWords.Of(Language.English).Contains(token.Word) || StopWords.Of(Language.Spanish).Contains(token.Word)
        || LanguageWords.English.Contains(token.Word) || LanguageWords.Spanish.Contains(token.Word)
        || TimeWords.Contains(token.Word, language)
        || (index == 0 && token.Text.Length > 0 && IsCommonNoun(token.Word));

    // The first word of a sentence has a capital anyway.
    private static bool IsCommonNoun(string word) =>
        WordClasses.Find("[event]").Contains(word) || WordClasses.Find("[kin]").Contains(word) || EnglishVerbs.IsPlain(word);

    // The verb of a subject: what follows "of" or "de" is a noun, whatever it looks like.
    private static int? FindVerb(Clause clause, int from, Language language)
    {
        var tokens = clause.Tokens;
        for (int i = from; i < tokens.Count && i - clause.Body <= MaxTokens; i++)
        {
            string before = tokens[i - 1].Word;
            bool isNoun = before is "of" or "de" or "del" or "for" or "para" or "a" or "the" or "la" or "el" or "and" or "y";
            if (tokens[i].Word == "'s" && !IsContractedIs(tokens, i))
            {
                continue;
            }

            if (!isNoun && ClauseWords.IsFinite(tokens[i].Word, language))
            {
                int verb = i;
                while (verb - 1 >= from && (ClauseWords.Adverbs(language).Contains(tokens[verb - 1].Word)
                    || tokens[verb - 1].Word is "longer" || (tokens[verb - 1].Word == "no" && tokens[verb].Word == "longer")))
                {
                    verb--;
                }

                return verb;
            }
        }

        return null;
    }

    // "Marta's vegetarian" is; "Marta's flight is" belongs.
    private static bool IsContractedIs(IReadOnlyList<ClauseToken> tokens, int at)
    {
        for (int i = at + 1; i < tokens.Count; i++)
        {
            if (tokens[i].Word != "'s" && EnglishVerbs.IsFinite(tokens[i].Word))
            {
                return false;
            }
        }

        return at + 1 < tokens.Count;
    }
}
