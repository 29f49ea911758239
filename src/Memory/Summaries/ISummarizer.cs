namespace Confidant.Memory;

/// <summary>Sums up a partition. Implementations invent nothing: every word rests on the sources they name.</summary>
public interface ISummarizer
{
    /// <summary>The summary of the material; null where there is nothing to say.</summary>
    ValueTask<SummaryDraft?> SummarizeAsync(SummaryMaterial material, CancellationToken cancellationToken);
}
