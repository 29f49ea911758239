using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>Which of a person's posts are listed.</summary>
/// <param name="Integration">Those of one feed; null for all.</param>
/// <param name="Tag">Those with a tag, in lower case; null for all.</param>
/// <param name="Skip">How many of the latest are passed over.</param>
/// <param name="Take">How many at the most; 1 to 100.</param>
public sealed record PostFilter(IntegrationId? Integration, string? Tag, int Skip, int Take);
