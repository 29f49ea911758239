using System.Text;

namespace Confidant.Memory;

/// <summary>Works out what a rule's match says: value, place, date, people.</summary>
internal static class StatementDetails
{
    /// <summary>The statement of a match; null where the words fit the rule by accident.</summary>
    public static Statement? Apply(
        StatementRule rule,
        IReadOnlyDictionary<string, Range> slots,
        Clause clause,
        Language language,
        string authorName,
        DateTimeOffset saidAt)
    {
        string? value = Slot(clause, slots, rule.Topic switch
        {
            Topics.Residence or Topics.PastResidence or Topics.Origin => "place",
            Topics.Employer => slots.ContainsKey("org") ? "org" : "place",
            _ => null,
        });
        bool isPlace = slots.ContainsKey("place");
        if (!RuleFits(rule, slots, clause))
        {
            return null;
        }

        var persons = NameFinder.FindPersons(clause);
        bool isBirthday = rule.Topic == Topics.Birthday;
        bool isPast = IsPast(clause, language);
        return new Statement
        {
            Quote = clause.Quote,
            Text = clause.Text,
            Language = language,
            IsBySpeakerOfThemselves = true,
            IsAboutSpeaker = !PersonMentions.MayMention(clause.Text, language, authorName),
            Topic = rule.Topic,
            Attribute = Attribute(rule, slots, clause),

            // A birthday comes every year: its next day is not when it happened.
            HappenedAt = isBirthday ? null : DateResolver.Resolve(clause.Tokens, saidAt, isPast),
            Location = isPlace && value is not null ? NameFinder.TrimPlace(value, language) : NameFinder.FindPlace(clause, language),
            Value = value ?? LastSlot(clause, slots),
            Persons = persons,
            Entities = NameFinder.FindEntities(clause, language, authorName),
            Importance = rule.Importance,
            Confidence = rule.Attribute is null ? .8 : .9,
        };
    }

    /// <summary>Whether the speaker is the subject of a clause, or owns it.</summary>
    public static bool IsSpeakerSubject(Clause clause, Language language)
    {
        foreach (var token in clause.Tokens)
        {
            if (language == Language.English ? token.Word is "i" or "my" : token.Word is "yo" or "me" or "mi" or "mis"
                || SpanishVerbs.IsFirstPerson(token.Word, token.Text))
            {
                return true;
            }

            // Only what stands before the subject may come first: "yesterday I…".
            if (!TimeWords.Contains(token.Word, language) && !ClauseWords.Adverbs(language).Contains(token.Word)
                && !StopWords.Of(language).Contains(token.Word))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether a clause tells of the past.</summary>
    public static bool IsPast(Clause clause, Language language)
    {
        foreach (var token in clause.Tokens)
        {
            bool isPast = language == Language.English
                ? EnglishVerbs.IsPast(token.Word)
                : token.Text.EndsWith('é') || token.Text.EndsWith('ó') || token.Word is "fui" or "fue" or "hice" or "hizo" or "tuve"
                    or "vi" or "estuve" or "era";
            if (isPast)
            {
                return true;
            }
        }

        return false;
    }

    // "I'm a bit tired" is no profession, "I like it" no preference, "I was born in May" no place.
    private static bool RuleFits(StatementRule rule, IReadOnlyDictionary<string, Range> slots, Clause clause)
    {
        foreach (var (name, range) in slots)
        {
            string first = clause.Tokens[range.Start].Word;
            switch (name)
            {
                case "thing" when first is "it" or "that" or "this" or "you" or "to" && range.End.Value - range.Start.Value == 1:
                case "thing" when first is "you" or "your" or "te" or "tu" or "that" or "what" or "eso" or "esto":
                case "role" when first is "bit" or "little" or "lot" or "few" or "poco" or "fan" or "big" or "person":
                case "role" when rule.Importance < .8 && !LooksLikeRole(clause, range):
                case "place" when char.IsAsciiDigit(first[0]) || TimeWords.FindMonth(first) > 0 || first is "the" or "la"
                    && rule.Topic == Topics.Origin:
                case "name" when range.End.Value - range.Start.Value > 4:
                case "kin" when range.End.Value - range.Start.Value > 2:
                case "kind" when range.End.Value - range.Start.Value > 3:
                    return false;
            }
        }

        return true;
    }

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

    private static string? LastSlot(Clause clause, IReadOnlyDictionary<string, Range> slots)
    {
        Range? last = null;
        foreach (var range in slots.Values)
        {
            last = last is null || range.Start.Value > last.Value.Start.Value ? range : last;
        }

        return last is { } found ? Text(clause, found) : null;
    }

    private static string? Slot(Clause clause, IReadOnlyDictionary<string, Range> slots, string? name) =>
        name is not null && slots.TryGetValue(name, out var range) ? Text(clause, range) : null;

    private static string Text(Clause clause, Range range) =>
        clause.Text[clause.Tokens[range.Start.Value].Start..clause.Tokens[range.End.Value - 1].End];
}
