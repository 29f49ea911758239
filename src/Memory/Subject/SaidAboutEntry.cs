using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>What somebody else said about a person in a group that both belong to, for the person it is about.</summary>
/// <param name="Id">The memory; what an objection names.</param>
/// <param name="Speaker">Who said it.</param>
/// <param name="SpeakerName">The name shown for them.</param>
/// <param name="Group">The group.</param>
/// <param name="GroupName">The group's name.</param>
/// <param name="LosslessRestatement">The statement in the third person.</param>
/// <param name="SaidAt">When it was said.</param>
/// <param name="Sources">The messages it rests on.</param>
public sealed record SaidAboutEntry(
    EntryId Id,
    UserId Speaker,
    string SpeakerName,
    GroupId Group,
    string GroupName,
    string LosslessRestatement,
    DateTimeOffset SaidAt,
    IReadOnlyList<MessageId> Sources) : IContent;
