namespace Confidant.Properties;

/// <summary>A group as it should be known.</summary>
internal sealed record GroupState(int Epoch = 1, bool IsPublic = false, bool IsActive = true, DateTimeOffset? LeftAt = null);
