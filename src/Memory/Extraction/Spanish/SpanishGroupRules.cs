namespace Confidant.Memory;

/// <summary>The ways of saying what a group decided or plans in Spanish (folded).</summary>
internal static class SpanishGroupRules
{
    /// <summary>All of them, in the order in which they are tried.</summary>
    public static readonly IReadOnlyList<StatementRule> All =
    [
        Rule("nosotros? ya? hemos ~ decidido|acordado|elegido|optado|votado|quedado|escogido {what}", Topics.Decision, .85),
        Rule("nosotros? ~ decidimos|acordamos|elegimos|optamos|votamos|escogimos {what}", Topics.Decision, .85),
        Rule("nosotros? ~ quedamos en|para|a|el {what}", Topics.Decision, .85),
        Rule("nos quedamos con {what}", Topics.Decision, .8),
        Rule("se ha|han decidido|acordado {what}", Topics.Decision, .8),
        Rule("se decidio|acordo {what}", Topics.Decision, .8),
        Rule("la ~ decision es|fue {what}", Topics.Decision, .8),
        Rule("nosotros? ~ vamos a usar|utilizar|adoptar {what}", Topics.Decision, .75),
        Rule("nosotros? ~ usaremos|adoptaremos {what}", Topics.Decision, .75),
        Rule("el plan es {plan}", Topics.Plan, .75),
        Rule("nosotros? ~ nos? vamos|iremos a {plan}", Topics.Plan, .7),
        Rule("nosotros? ~ queremos|pensamos|esperamos|planeamos {plan}", Topics.Plan, .65),
        Rule("nos ~ vemos|reunimos|juntamos|casamos|mudamos|vamos {plan}", Topics.Plan, .7),
        Rule("nosotros? ~ usamos|utilizamos {tool}", Topics.Tool, .6),
        Rule("nosotros? ~ estamos trabajando|desarrollando|construyendo en? {thing}", Topics.Project, .65),
        Rule("nosotros? ~ ensayamos|entrenamos|jugamos|quedamos {when}", Topics.Habit, .6),
    ];

    private static StatementRule Rule(string pattern, string topic, double importance) =>
        new(new StatementPattern(pattern, Language.Spanish), topic, null, importance);
}
