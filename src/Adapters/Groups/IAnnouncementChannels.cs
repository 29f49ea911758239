using Confidant.Identity;

namespace Confidant.Adapters;

/// <summary>Whether channels of announcements are of any use to the host. Safe for concurrent use.</summary>
public interface IAnnouncementChannels
{
    /// <summary>Whether at least one channel of a platform speaks for an agent: else nothing of channels has to be received.</summary>
    bool HasAny(Platform platform);
}
