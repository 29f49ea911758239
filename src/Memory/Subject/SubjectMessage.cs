using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>One of a person's own messages, for the export.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">The words.</param>
/// <param name="SaidAt">When.</param>
/// <param name="Context">The kind of place.</param>
/// <param name="Scope">Where it may be read.</param>
/// <param name="Group">The group; null in a private chat.</param>
/// <param name="GroupName">The group's name; null in a private chat.</param>
/// <param name="Platform">The platform it was said on.</param>
public sealed record SubjectMessage(
    MessageId Id,
    string Text,
    DateTimeOffset SaidAt,
    ContextType Context,
    PrivacyScope Scope,
    GroupId? Group,
    string? GroupName,
    Platform Platform) : IContent;
