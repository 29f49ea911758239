namespace Confidant.Properties;

/// <summary>A person's settings as they should be.</summary>
internal sealed record PersonState(bool IsSharing = false, int? RetentionDays = null);
