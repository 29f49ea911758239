using System.Text.Json.Serialization;

namespace Confidant.BotHost.Import;

/// <summary>A line of a file of memories, as an earlier system wrote it. Fields that are not named here are ignored.</summary>
internal sealed record ImportLine
{
    /// <summary>Its id there.</summary>
    public string? EntryId { get; init; }

    /// <summary>The agent that learned it; null for the default agent of this host.</summary>
    public string? AgentId { get; init; }

    /// <summary>Whose it is: <c>telegram:123</c> or <c>discord:123</c> for an account, anything else for a person of that
    /// system only.</summary>
    public string? UserId { get; init; }

    /// <summary>The statement.</summary>
    public string? LosslessRestatement { get; init; }

    /// <summary>The content words.</summary>
    public IReadOnlyList<string>? Keywords { get; init; }

    /// <summary>When, as ISO 8601; UTC where it names no offset.</summary>
    public string? Timestamp { get; init; }

    /// <summary>A place.</summary>
    public string? Location { get; init; }

    /// <summary>People it names.</summary>
    public IReadOnlyList<string>? Persons { get; init; }

    /// <summary>Things it names.</summary>
    public IReadOnlyList<string>? Entities { get; init; }

    /// <summary>What it is about.</summary>
    public string? Topic { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ImportLine))]
internal sealed partial class ImportJson : JsonSerializerContext;
