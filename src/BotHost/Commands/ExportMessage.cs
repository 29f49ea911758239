using Confidant.Memory;

namespace Confidant.BotHost.Commands;

/// <summary>A message in the file of /export.</summary>
internal sealed record ExportMessage(
    Guid MessageId,
    string Text,
    DateTimeOffset Timestamp,
    string ContextType,
    string PrivacyScope,
    Guid? GroupId,
    string? GroupName,
    string Platform)
{
    /// <summary>The form of a message.</summary>
    public static ExportMessage From(SubjectMessage message) => new(
        message.Id.Value,
        message.Text,
        message.SaidAt,
        ExportNames.Of(message.Context),
        ExportNames.Of(message.Scope),
        message.Group?.Value,
        message.GroupName,
        message.Platform.Name);
}
