namespace Confidant.Load;

/// <summary>One load.</summary>
/// <param name="Row">Its name.</param>
/// <param name="Messages">How many messages in all.</param>
/// <param name="Users">How many people say them.</param>
/// <param name="Questions">The questions among a hundred.</param>
/// <param name="Rate">Messages a second; 0 for all at once.</param>
/// <param name="IsDiscord">Whether the chats are Discord's rather than Telegram's.</param>
internal sealed record LoadPlan(string Row, int Messages, int Users, int Questions, int Rate, bool IsDiscord)
{
    public const string StatementsRow = "statements";
    public const string QuestionsRow = "questions";
    public const string PacedRow = "paced";
    public const string RestRow = "rest";
    public const string PacedRestRow = "rest-paced";
    public const string BusyGroupRow = "busy-group";

    private const int ShortestGroupTalk = 60;

    /// <summary>The names of all rows.</summary>
    public static readonly IReadOnlyList<string> Rows = [StatementsRow, QuestionsRow, PacedRow, RestRow, PacedRestRow, BusyGroupRow];

    /// <summary>Whether the messages come over HTTP rather than from a chat.</summary>
    public bool IsRest => Row is RestRow or PacedRestRow;

    /// <summary>Whether a group talks beside direct chats.</summary>
    public bool IsBusyGroup => Row is BusyGroupRow;

    /// <summary>How long a paced row runs.</summary>
    public int Seconds { get; init; }

    /// <summary>The rows that the options ask for.</summary>
    public static IReadOnlyList<LoadPlan> All(LoadOptions options)
    {
        LoadPlan[] plans =
        [
            new(StatementsRow, options.Messages, options.Users, 0, 0, options.IsDiscord),
            new(QuestionsRow, options.Messages, options.Users, options.Questions, 0, options.IsDiscord),
            new(PacedRow, options.Rate * options.Seconds, options.Users, options.Questions, options.Rate, options.IsDiscord),
            new(RestRow, options.Messages, options.Users, options.Questions, 0, options.IsDiscord),
            new(PacedRestRow, options.Rate * options.Seconds, options.Users, options.Questions, options.Rate, options.IsDiscord),
            BusyGroup(Math.Max(options.Seconds, ShortestGroupTalk), options.Questions),
        ];
        return [.. plans.Where(plan => options.Only is null || options.Only.Split(',').Contains(plan.Row))];
    }

    private static LoadPlan BusyGroup(int seconds, int questions)
    {
        int perMinute = BusyGroupRun.GroupMessagesPerMinute + (BusyGroupRun.People * BusyGroupRun.DirectMessagesPerMinute);
        return new(BusyGroupRow, perMinute * seconds / 60, BusyGroupRun.People, questions, perMinute / 60, IsDiscord: false) { Seconds = seconds };
    }
}
