namespace Confidant.Memory;

/// <summary>The ways of saying things about somebody else in Spanish (folded), from the verb on.</summary>
internal static class SpanishOthersRules
{
    /// <summary>All of them, in the order in which they are tried. An attribute is the part after the person's name.</summary>
    public static readonly IReadOnlyList<StatementRule> All =
    [
        Rule("ya no vive en {place}", Topics.PastResidence, null, .5, new RuleEnding("residence", "place")),
        Rule("ya no trabaja en|para|con {org}", Topics.PastEmployer, null, .5, new RuleEnding("employer", "org")),
        Rule("ya no es [diet]", Topics.Health, null, .6, new RuleEnding("diet", null)),
        Rule("~ vive|reside ~ en|cerca de? {place}", Topics.Residence, "residence", .6),
        Rule("~ se ha? ~ mudo|mudado a {place}", Topics.Residence, "residence", .6),
        Rule("~ trabaja ~ de|como {role}", Topics.Role, "role", .55),
        Rule("~ trabaja ~ en|para|con {org}", Topics.Employer, "employer", .55),
        Rule("~ es ~ [diet]", Topics.Health, "diet", .7),
        Rule("~ es ~ alergico|alergica|intolerante a|al {food}", Topics.Allergy, null, .8),
        Rule("~ tiene ~ alergia|intolerancia a|al {food}", Topics.Allergy, null, .8),
        Rule("no puede ~ comer|beber|tomar {food}", Topics.Allergy, null, .7),
        Rule("no come|bebe {food}", Topics.Health, null, .6),
        Rule("~ es de {place}", Topics.Origin, "origin", .55),
        Rule("~ tiene ~ # anos", Topics.Age, "age", .55),
        Rule("~ es|esta ~ [status]", Topics.MaritalStatus, "marital_status", .55),
        Rule("~ esta ~ embarazada", Topics.Family, null, .7),
        Rule("no le|les ~ gusta|gustan|encanta|interesa {thing}", Topics.Dislike, null, .5),
        Rule("~ odia|detesta {thing}", Topics.Dislike, null, .5),
        Rule("no soporta|aguanta {thing}", Topics.Dislike, null, .5),
        Rule("~ le|les ~ gusta|gustan|encanta|encantan|apasiona|apasionan|fascina|interesa ~ {thing}", Topics.Like, null, .5),
        Rule("~ prefiere|adora {thing}", Topics.Like, null, .5),
        Rule("~ habla {language}", Topics.Languages, null, .5),
        Rule("~ estudia|estudio {subject}", Topics.Study, null, .5),
        Rule("~ juega|toca|corre|nada|cocina|conduce|baila|canta {thing}", Topics.Habit, null, .45),
        Rule("~ tiene un|una|dos|tres|#? [pet]", Topics.Pet, null, .5),
        Rule("~ viene|va|viaja|llega|sale|trae {plan}", Topics.Plan, null, .55),
        Rule("~ es un|una|el|la? [job]", Topics.Role, "role", .55),
        Rule("~ es nuestro|nuestra|el|la|mi {role}", Topics.Role, null, .5),
    ];

    private static StatementRule Rule(
        string pattern, string topic, string? attribute, double importance, RuleEnding? ends = null) =>
        new(new StatementPattern(pattern, Language.Spanish), topic, attribute, importance, ends);
}
