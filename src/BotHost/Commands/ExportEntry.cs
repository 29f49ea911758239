using Confidant.Memory;

namespace Confidant.BotHost.Commands;

/// <summary>A memory in the file of /export.</summary>
internal sealed record ExportEntry(
    Guid EntryId,
    Guid? AgentId,
    Guid UserId,
    string ContextType,
    string PrivacyScope,
    Guid? GroupId,
    string? GroupName,
    string Platform,
    string LosslessRestatement,
    string Quote,
    IReadOnlyList<string> Keywords,
    DateTimeOffset Timestamp,
    DateTimeOffset RecordedAt,
    string? Location,
    IReadOnlyList<string> Persons,
    IReadOnlyList<string> Entities,
    string? Topic,
    string? Attribute,
    double Importance,
    double Confidence,
    DateTimeOffset? ExpiresAt,
    IReadOnlyList<Guid> SourceMessageIds)
{
    /// <summary>The form of a memory.</summary>
    public static ExportEntry From(MemoryEntry entry) => new(
        entry.Id.Value,
        entry.Agent == Identity.AgentId.Any ? null : entry.Agent.Value,
        entry.User.Value,
        ExportNames.Of(entry.Context),
        ExportNames.Of(entry.Scope),
        entry.Group?.Value,
        entry.GroupName,
        entry.Platform.Name,
        entry.LosslessRestatement,
        entry.Quote,
        entry.Keywords,
        entry.Timestamp,
        entry.RecordedAt,
        entry.Location,
        entry.Persons,
        entry.Entities,
        entry.Topic,
        entry.Attribute,
        entry.Importance,
        entry.Confidence,
        entry.ExpiresAt,
        [.. entry.Sources.Select(static s => s.Value)]);
}
