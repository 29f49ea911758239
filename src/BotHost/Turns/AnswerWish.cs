namespace Confidant.BotHost.Turns;

/// <summary>What is special about an answer that is to be made.</summary>
internal sealed record AnswerWish
{
    /// <summary>Nothing is said where nothing remembered supports it.</summary>
    public bool OnlyIfKnown { get; init; }

    /// <summary>Shows it while it is made; null for nothing.</summary>
    public LiveAnswer? Live { get; init; }

    /// <summary>How long a model may take for it; null for as long as models may. After that it is made by rules.</summary>
    public TimeSpan? Within { get; init; }
}
