using System.Text;

namespace Confidant.Memory;

/// <summary>Works out what a rule's match says: value, place, date, people.</summary>
internal static class StatementDetails
{
    /// <summary>The statement of a match; null where the words fit the rule by accident.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="slots">Where its slots are.</param>
    /// <param name="clause">The words.</param>
    /// <param name="speech">Who says them.</param>
    /// <param name="isOwn">Whether the speaker is their subject, and not a group or somebody else.</param>
    public static Statement? Apply(
        StatementRule rule, IReadOnlyDictionary<string, Range> slots, Clause clause, Speech speech, bool isOwn)
    {
        var language = speech.Language;
        if (!RuleFits(rule, slots, clause) || !HasContent(rule, clause, language))
        {
            return null;
        }

        string? value = Slot(clause, slots, rule.Topic switch
        {
            Topics.Residence or Topics.PastResidence or Topics.Origin => "place",
            Topics.Employer => slots.ContainsKey("org") ? "org" : "place",
            _ => null,
        });
        bool isPlace = slots.ContainsKey("place");
        var happenedAt = rule.Topic == Topics.Birthday ? null : Day(clause, speech);
        var persons = NameFinder.FindPersons(clause, language, speech.AuthorName);
        string? location = isPlace && value is not null
            ? NameFinder.TrimPlace(value, language)
            : NameFinder.FindPlace(clause, language, persons);

        // "I have a gig on Friday" is a plan, whatever a gig is.
        bool isDated = happenedAt >= speech.SaidAt.Date && rule.Topic is Topics.Possession or Topics.Habit or Topics.Wish;
        return new Statement
        {
            Quote = clause.Quote,
            Text = clause.Text,
            Language = language,
            IsBySpeakerOfThemselves = isOwn,
            IsAboutSpeaker = isOwn && !PersonMentions.MayMention(clause.Text, language, speech.AuthorName),
            Topic = isDated ? Topics.Plan : rule.Topic,
            Attribute = Attribute(rule, slots, clause),
            HappenedAt = happenedAt,
            Location = location,
            Value = value ?? LastSlot(clause, slots) ?? WordsOfClass(clause, rule.Topic),
            Persons = persons,
            Entities = NameFinder.FindEntities(clause, language, speech.AuthorName, persons),
            Corrects = rule.Ends?.Make(Ended(clause, slots, rule.Ends.Slot, language), language),
            Importance = ImportanceScale.Of(isDated ? .75 : rule.Importance, clause, happenedAt, persons),
            Confidence = rule.Attribute is null ? .8 : .9,
        };
    }

    /// <summary>The day that a clause names; null where none.</summary>
    public static DateTimeOffset? Day(Clause clause, Speech speech) =>
        TimeReader.FindDay(clause.Tokens, speech.Language, speech.SaidAt);

    /// <summary>Whether the speaker is the subject of a clause, or owns it.</summary>
    public static bool IsSpeakerSubject(Clause clause, Language language)
    {
        for (int i = clause.Body; i < clause.Tokens.Count; i++)
        {
            var token = clause.Tokens[i];
            if (language == Language.English ? token.Word is "i" or "my" : token.Word is "yo" or "me" or "mi" or "mis"
                || (SpanishVerbs.IsFirstPerson(token.Word, token.Text) && !SpanishVerbs.IsNounPlace(clause.Tokens, i)))
            {
                return true;
            }

            // Only what stands before the subject may come first: "yesterday I…".
            if ((!TimeWords.Contains(token.Word, language) && !ClauseWords.Adverbs(language).Contains(token.Word)
                && !StopWords.Of(language).Contains(token.Word)) || ClauseWords.IsFinite(token.Word, language) && token.Word is not ("no" or "se" or "le" or "les"))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether words tell of the past.</summary>
    public static bool IsPast(IReadOnlyList<ClauseToken> tokens, Language language)
    {
        bool isPast = false;
        foreach (var token in tokens)
        {
            if (ClauseWords.Rescheduling.Contains(token.Word))
            {
                return false;
            }

            isPast |= language == Language.English
                ? EnglishVerbs.IsPast(token.Word)
                : SpanishVerbs.IsPast(token.Word, token.Text);
        }

        return isPast;
    }

    // "I'm a bit tired" is no profession, "I like it" no preference, "I was born in May" no place.
    private static bool RuleFits(StatementRule rule, IReadOnlyDictionary<string, Range> slots, Clause clause)
    {
        foreach (var (name, range) in slots)
        {
            string first = clause.Tokens[range.Start].Word;
            switch (name)
            {
                case "thing" or "tool" when first is "it" or "that" or "this" or "you" or "to" && range.End.Value - range.Start.Value == 1:
                case "thing" or "tool" when first is "you" or "your" or "te" or "tu" or "that" or "what" or "eso" or "esto":
                case "tool" when first is "to":
                case "role" when first is "bit" or "little" or "lot" or "few" or "poco" or "fan" or "big" or "person":
                case "role" when rule.Importance is < .8 and not .55 && !LooksLikeRole(clause, range):
                case "role" when rule.Importance is .55 && rule.Attribute is not null && !LooksLikeRole(clause, range):
                case "place" when char.IsAsciiDigit(first[0]) || TimeWords.FindMonth(first) > 0 || first is "the" or "la"
                    && rule.Topic == Topics.Origin:
                case "place" when CalendarWords.FindWeekday(first) is not null || TimeContext.ReadNumber(first) > 1
                    || first is "tomorrow" or "next" or "this" or "manana" or "noon" or "last":
                case "org" when CalendarWords.FindWeekday(first) is not null || first is "home" or "night" or "it" or "casa" or "what":
                case "name" when rule.Importance is .8 && !clause.Tokens[range.Start].IsCapitalized:
                case "role" when TimeWords.Contains(first, Language.Spanish) || TimeWords.Contains(first, Language.English):
                case "name" when range.End.Value - range.Start.Value > 4:
                case "kin" when range.End.Value - range.Start.Value > 2:
                case "kind" when range.End.Value - range.Start.Value > 3:
                    return false;
            }
        }

        return true;
    }

    // "I'll think about it" is no plan.
    private static bool HasContent(StatementRule rule, Clause clause, Language language) =>
        rule.Topic is not (Topics.Plan or Topics.Goal or Topics.Wish or Topics.Ended)
        || GenericStatement.CountContent(clause, clause.Body, language) > 0;

    private static bool LooksLikeRole(Clause clause, Range role)
    {
        for (int i = role.Start.Value; i < Math.Min(role.End.Value, role.Start.Value + 4); i++)
        {
            string word = clause.Tokens[i].Word;
            if (RoleWords.IsRole(word))
            {
                return true;
            }
        }

        return false;
    }

    private static string? Attribute(StatementRule rule, IReadOnlyDictionary<string, Range> slots, Clause clause)
    {
        if (rule.Attribute is null || !rule.Attribute.Contains("{thing}", StringComparison.Ordinal))
        {
            return rule.Attribute;
        }

        var name = new StringBuilder();
        var range = slots["thing"];
        for (int i = range.Start.Value; i < range.End.Value; i++)
        {
            name.Append(name.Length > 0 ? "_" : string.Empty).Append(clause.Tokens[i].Word);
        }

        return rule.Attribute.Replace("{thing}", name.Replace("colour", "color").ToString(), StringComparison.Ordinal);
    }

    private static string? Ended(Clause clause, IReadOnlyDictionary<string, Range> slots, string? slot, Language language)
    {
        string? words = Slot(clause, slots, slot);
        return words is not null && slot is "place" or "org" ? NameFinder.TrimPlace(words, language) : words;
    }

    private static string? LastSlot(Clause clause, IReadOnlyDictionary<string, Range> slots)
    {
        Range? last = null;
        foreach (var range in slots.Values)
        {
            last = last is null || range.Start.Value > last.Value.Start.Value ? range : last;
        }

        return last is { } found ? Text(clause, found) : null;
    }

    // "I work in finance" and "I'm the head of sales" match without a slot: the trade is a word, the role goes to the end.
    private static string? WordsOfClass(Clause clause, string topic)
    {
        for (int i = clause.Body; i < clause.Tokens.Count && topic is Topics.Industry or Topics.Role; i++)
        {
            string word = clause.Tokens[i].Word;
            if (topic == Topics.Industry && WordClasses.Find("[industry]").Contains(word))
            {
                return clause.Tokens[i].Text;
            }

            if (topic == Topics.Role && (WordClasses.Find("[job]").Contains(word) || WordClasses.Find("[title]").Contains(word)))
            {
                return Text(clause, i..clause.Tokens.Count);
            }
        }

        return null;
    }

    private static string? Slot(Clause clause, IReadOnlyDictionary<string, Range> slots, string? name) =>
        name is not null && slots.TryGetValue(name, out var range) ? Text(clause, range) : null;

    private static string Text(Clause clause, Range range) =>
        clause.Text[clause.Tokens[range.Start.Value].Start..clause.Tokens[range.End.Value - 1].End];
}
