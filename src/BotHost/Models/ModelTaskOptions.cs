namespace Confidant.BotHost.Models;

/// <summary>The model of each task: a name, "offline" for rules, or null for <see cref="ModelOptions.Model"/>.</summary>
internal sealed class ModelTaskOptions
{
    /// <summary>Answers people.</summary>
    public string? Chat { get; set; }

    /// <summary>Finds the statements in messages.</summary>
    public string? Extraction { get; set; }

    /// <summary>Finds out what people ask about their privacy.</summary>
    public string? Intents { get; set; }

    /// <summary>Finds the accounts that people say are theirs.</summary>
    public string? IdentityHints { get; set; }

    /// <summary>Sums up what a person shares.</summary>
    public string? UserSummary { get; set; }

    /// <summary>Sums up what a group talks about.</summary>
    public string? GroupTopic { get; set; }

    /// <summary>Tells the feeling of posts.</summary>
    public string? Sentiment { get; set; }

    /// <summary>What is set for a task; null where nothing is.</summary>
    public string? For(ModelTask task) => task switch
    {
        ModelTask.Chat => Chat,
        ModelTask.Extraction => Extraction,
        ModelTask.Intents => Intents,
        ModelTask.IdentityHints => IdentityHints,
        ModelTask.UserSummary => UserSummary,
        ModelTask.GroupTopic => GroupTopic,
        ModelTask.Sentiment => Sentiment,
        _ => throw new ArgumentOutOfRangeException(nameof(task)),
    };
}
