using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Models.Embeddings;

/// <summary>The configured endpoint's encoder for what groups and sharing people let others read; the built-in one for private
/// rooms, whose words do not leave the host unless the operator allows it.</summary>
internal sealed class EncoderChoice(BuiltInEncoder builtIn, EndpointEncoder? endpoint, bool allowsPrivate) : IEncoderChoice
{
    /// <inheritdoc/>
    public ITextEncoder For(PartitionKind kind) =>
        endpoint is null || (!allowsPrivate && kind is PartitionKind.Direct or PartitionKind.Sealed) ? builtIn : endpoint;
}
