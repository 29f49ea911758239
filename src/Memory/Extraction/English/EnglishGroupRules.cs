namespace Confidant.Memory;

/// <summary>The ways of saying what a group decided or plans in English.</summary>
internal static class EnglishGroupRules
{
    /// <summary>All of them, in the order in which they are tried.</summary>
    public static readonly IReadOnlyList<StatementRule> All =
    [
        Rule("we have? ~ decided|agreed|settled|chosen|chose|voted|opted|picked|resolved {what}", Topics.Decision, .85),
        Rule("we are ~ going|sticking with {what}", Topics.Decision, .8),
        Rule("we will ~ use|adopt|go|keep|stick|switch {what}", Topics.Decision, .75),
        Rule("we have? ~ switched|migrated|moved to {what}", Topics.Decision, .75),
        Rule("we are ~ going|planning|hoping to {plan}", Topics.Plan, .7),
        Rule("we ~ plan|want|hope|intend|need|have to {plan}", Topics.Plan, .65),
        Rule("we are ~ getting|having|going|meeting|flying|leaving|travelling|traveling|moving|visiting|rehearsing|playing|hosting"
            + "|celebrating|organising|organizing|throwing|launching|starting|eating|driving|taking {plan}", Topics.Plan, .7),
        Rule("we will {plan}", Topics.Plan, .65),
        Rule("we ~ use {tool}", Topics.Tool, .6),
        Rule("we are ~ working|building|developing on? {thing}", Topics.Project, .65),
        Rule("we ~ meet|rehearse|train|play|practise|practice|run|hike {when}", Topics.Habit, .6),
        Rule("it is|was|has been? ~ decided|agreed that|to {what}", Topics.Decision, .8),
        Rule("the|our ~ decision|agreement|conclusion is|was {what}", Topics.Decision, .8),
        Rule("the|our plan is|'s {plan}", Topics.Plan, .75),
    ];

    private static StatementRule Rule(string pattern, string topic, double importance) =>
        new(new StatementPattern(pattern, Language.English), topic, null, importance);
}
