namespace Confidant.Memory;

/// <summary>The ways of saying things about somebody else in English, from the verb on.</summary>
internal static class EnglishOthersRules
{
    /// <summary>All of them, in the order in which they are tried. An attribute is the part after the person's name.</summary>
    public static readonly IReadOnlyList<StatementRule> All =
    [
        Rule("~ used to {rest}", "past", null, .4),
        Rule("does not ~ live in|at {place}", Topics.PastResidence, null, .5, new RuleEnding("residence", "place")),
        Rule("no longer lives in|at {place}", Topics.PastResidence, null, .5, new RuleEnding("residence", "place")),
        Rule("does not ~ work at|for|in|with {org}", Topics.PastEmployer, null, .5, new RuleEnding("employer", "org")),
        Rule("no longer works at|for|in|with {org}", Topics.PastEmployer, null, .5, new RuleEnding("employer", "org")),
        Rule("no longer {rest}", Topics.Ended, null, .5),
        Rule("~ lives|live|resides in|at|near|on {place}", Topics.Residence, "residence", .6),
        Rule("is|'s|are ~ living|based in|at {place}", Topics.Residence, "residence", .6),
        Rule("has|have? ~ moved|relocated from {old} to {place}", Topics.Residence, "residence", .6),
        Rule("has|have? ~ moved|relocated back? to {place}", Topics.Residence, "residence", .6),
        Rule("~ works|work as a|an|the? {role}", Topics.Role, "role", .55),
        Rule("~ works|work at|for|with {org}", Topics.Employer, "employer", .55),
        Rule("is|'s|are ~ working at|for {org}", Topics.Employer, "employer", .55),
        Rule("~ works|work in|from {place}", Topics.Employer, null, .5),
        Rule("is|'s|are ~ from {place}", Topics.Origin, "origin", .55),
        Rule("is|'s|are not|no ~ longer? a|an? [diet]", Topics.Health, null, .6, new RuleEnding("diet", null)),
        Rule("is|'s|are ~ a|an? [diet]", Topics.Health, "diet", .7),
        Rule("is|'s|are ~ severely|badly|deathly|mildly? allergic|intolerant to {food}", Topics.Allergy, null, .8),
        Rule("has a|an ~ {food} allergy|intolerance", Topics.Allergy, null, .8),
        Rule("~ can|does|do not ~ eat|drink|have {food}", Topics.Health, null, .6),
        Rule("is|'s|are ~ # years|yrs old", Topics.Age, "age", .55),
        Rule("~ turned|turns # $", Topics.Age, "age", .55),
        Rule("is|'s|are ~ [status]", Topics.MaritalStatus, "marital_status", .55),
        Rule("is|'s|are ~ pregnant|expecting", Topics.Family, null, .7),
        Rule("does|do not ~ like|enjoy|love|want {thing}", Topics.Dislike, null, .5),
        Rule("~ hates|hate|dislikes|detests|loathes {thing}", Topics.Dislike, null, .5),
        Rule("~ likes|loves|enjoys|adores|prefers|like|love|enjoy|prefer {thing}", Topics.Like, null, .5),
        Rule("~ speaks|speak {language}", Topics.Languages, null, .5),
        Rule("~ studies|study|studied {subject}", Topics.Study, null, .5),
        Rule("~ plays|play|runs|swims|cooks|teaches|drives|rides {thing}", Topics.Habit, null, .45),
        Rule("~ has|owns a|an|two|three|#? [pet]", Topics.Pet, null, .5),
        Rule("is|'s|are ~ coming|going|flying|leaving|arriving|visiting|bringing|travelling|traveling|moving|getting {plan}",
            Topics.Plan, null, .6),
        Rule("will {plan}", Topics.Plan, null, .55),
        Rule("is|'s|are ~ a|an|the|our|my {role}", Topics.Role, "role", .55),
    ];

    private static StatementRule Rule(
        string pattern, string topic, string? attribute, double importance, RuleEnding? ends = null) =>
        new(new StatementPattern(pattern, Language.English), topic, attribute, importance, ends);
}
