using Confidant.Identity;

namespace Confidant.Adapters;

/// <summary>A host for whose agents no channel speaks.</summary>
internal sealed class NoAnnouncementChannels : IAnnouncementChannels
{
    /// <inheritdoc/>
    public bool HasAny(Platform platform) => false;
}
