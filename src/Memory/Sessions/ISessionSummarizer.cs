namespace Confidant.Memory;

/// <summary>Sums up the turns of a long session that its window has left behind. Implementations invent nothing: every word rests
/// on the material.</summary>
public interface ISessionSummarizer
{
    /// <summary>The summary of the material, its previous summary included; null where there is nothing to say.</summary>
    ValueTask<SessionSummaryDraft?> SummarizeAsync(SessionMaterial material, CancellationToken cancellationToken);
}
