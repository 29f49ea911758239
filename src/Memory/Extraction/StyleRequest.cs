namespace Confidant.Memory;

/// <summary>Reads how somebody wants to be answered: "keep answers short", "responde en español". The one kind of order that is
/// remembered, for it holds for every answer.</summary>
internal static class StyleRequest
{
    private const int MaxTokens = 9;
    private const double Importance = .8;
    private const string Answers = "preference.answers";
    private const string Style = "preference.style";
    private const string AnswerLanguage = "preference.answer_language";

    private static readonly (StatementPattern Pattern, string? Attribute)[] _english =
    [
        Rule("please? always? keep|make your|the|all? answers|replies|responses|messages|explanations ~ short|shorter|brief|concise|long"
            + "|longer|detailed", Answers, Language.English),
        Rule("please? always? keep|make your|the|all? answers|replies|responses|messages|explanations ~ simple|simpler|formal|informal"
            + "|casual|friendly", Style, Language.English),
        Rule("please? always? keep it short|brief|concise $", Answers, Language.English),
        Rule("please? always? keep it simple|formal|informal|casual $", Style, Language.English),
        Rule("please? be ~ more? concise|brief|detailed|succinct please? $", Answers, Language.English),
        Rule("please? be ~ more? formal|informal|direct|casual|friendly|technical please? $", Style, Language.English),
        Rule("short|brief|concise|detailed|longer|shorter answers|replies|responses please $", Answers, Language.English),
        Rule("please? always? answer|reply|respond|write|talk|speak to? me? in english|spanish|german|french|portuguese|italian",
            AnswerLanguage, Language.English),
        Rule("please? always? answer|reply|respond|write to? me? briefly|concisely", Answers, Language.English),
        Rule("please? always? answer|reply|respond|write to? me? in short", Answers, Language.English),
        Rule("please? always? answer|reply|respond|write to? me? formally|informally|simply|directly", Style, Language.English),
        Rule("please? always? answer|reply|respond|write to? me? in bullet|simple", Style, Language.English),
        Rule("please? use short sentences", Answers, Language.English),
        Rule("please? use bullet|simple points|words", Style, Language.English),
        Rule("please? do not use|send emojis|emoji|jargon", null, Language.English),
        Rule("no emojis|emoji|jargon please", null, Language.English),
    ];

    private static readonly (StatementPattern Pattern, string? Attribute)[] _spanish =
    [
        Rule("por? favor? respuestas|mensajes|explicaciones ~ mas? cortas|cortos|breves|largas|detalladas|concisas",
            Answers, Language.Spanish),
        Rule("por? favor? respuestas|mensajes|explicaciones ~ mas? sencillas|formales|informales|directas", Style, Language.Spanish),
        Rule("por? favor? se ~ mas? breve|conciso|concisa", Answers, Language.Spanish),
        Rule("por? favor? se ~ mas? directo|directa|formal|informal|cercano|cercana", Style, Language.Spanish),
        Rule("por? favor? usa vinetas|listas", Style, Language.Spanish),
        Rule("por? favor? responde|respondeme|contesta|contestame|escribe|escribeme|hablame|habla siempre? en espanol|ingles|castellano"
            + "|catalan|frances|portugues|aleman|italiano", AnswerLanguage, Language.Spanish),
        Rule("por? favor? responde|respondeme|contesta|contestame siempre? brevemente|corto|breve|resumido|con|de detalle|forma? breve?",
            Answers, Language.Spanish),
        Rule("por? favor? tutéame|tuteame|trátame|tratame de? tu|usted?", Style, Language.Spanish),
        Rule("por? favor? no uses emojis|jerga|emoticonos", null, Language.Spanish),
        Rule("sin emojis|emoticonos", null, Language.Spanish),
    ];

    /// <summary>The wish; null where a sentence is none.</summary>
    public static Statement? Read(string sentence, Speech speech)
    {
        var clause = Clause.Of(sentence, speech.Language);
        int start = LeadIns.Skip(sentence, clause.Tokens, 0, speech.Language);
        if (clause.Tokens.Count - start is < 2 or > MaxTokens)
        {
            return null;
        }

        foreach (var (pattern, attribute) in speech.Language == Language.Spanish ? _spanish : _english)
        {
            if (pattern.Match(clause.Tokens, start) is not null)
            {
                return new Statement
                {
                    Quote = sentence,
                    Text = sentence,
                    Language = speech.Language,
                    IsBySpeakerOfThemselves = true,
                    IsAboutSpeaker = true,
                    Topic = Topics.Communication,
                    Attribute = attribute,
                    Importance = Importance,
                    Confidence = .8,
                };
            }
        }

        return null;
    }

    private static (StatementPattern Pattern, string? Attribute) Rule(string pattern, string? attribute, Language language) =>
        (new StatementPattern(pattern, language), attribute);
}
