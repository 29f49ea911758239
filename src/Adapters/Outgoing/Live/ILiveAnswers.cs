namespace Confidant.Adapters;

/// <summary>Shows answers while they are made, where a platform and its settings allow that.</summary>
public interface ILiveAnswers
{
    /// <summary>Begins to show one; null where none is shown.</summary>
    ILiveAnswer? Begin(LiveScene scene);
}
