using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>Which encoder makes the vectors of a partition. Partitions that one audience reads together have the same.</summary>
public interface IEncoderChoice
{
    /// <summary>The encoder of a kind of partition.</summary>
    ITextEncoder For(PartitionKind kind);
}
