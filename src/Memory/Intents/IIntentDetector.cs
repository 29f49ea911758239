namespace Confidant.Memory;

/// <summary>Recognises, in ordinary phrases, what people ask to be kept private, shared or forgotten, and which accounts
/// they say are theirs.</summary>
/// <remarks>Pass only what the sender wrote to the agent: no forwarded text, and without the mention that addresses the
/// agent; a mention that is left is taken for somebody else's.</remarks>
public interface IIntentDetector
{
    /// <summary>The intent and the hints of one message.</summary>
    /// <param name="text">The message, as typed.</param>
    /// <param name="language">The language it is likely in, tried first; null when unknown.</param>
    /// <param name="cancellationToken">Cancels the detection.</param>
    ValueTask<DetectedIntents> DetectAsync(string text, Language? language, CancellationToken cancellationToken);
}
