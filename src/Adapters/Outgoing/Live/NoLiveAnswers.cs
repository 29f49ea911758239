namespace Confidant.Adapters;

/// <summary>Of a platform that shows answers only when they are made.</summary>
public sealed class NoLiveAnswers : ILiveAnswers
{
    /// <summary>The only one.</summary>
    public static readonly NoLiveAnswers Instance = new();

    private NoLiveAnswers()
    {
    }

    /// <inheritdoc/>
    public ILiveAnswer? Begin(LiveScene scene) => null;
}
