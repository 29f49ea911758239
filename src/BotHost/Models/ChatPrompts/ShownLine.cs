using System.Text.Json.Serialization;

namespace Confidant.BotHost.Models.ChatPrompts;

/// <summary>One thing that a model is shown as data.</summary>
/// <param name="Kind">What it is.</param>
internal sealed record ShownLine(string Kind)
{
    /// <summary>Its number, for recalled rows.</summary>
    public int? N { get; init; }

    /// <summary>Who said it.</summary>
    public string? Speaker { get; init; }

    /// <summary>What the asker calls the persona that it belongs to.</summary>
    public string? Persona { get; init; }

    /// <summary>The day it was said on.</summary>
    public string? Date { get; init; }

    /// <summary>The group, of the line that tells where the conversation is.</summary>
    public string? Group { get; init; }

    /// <summary>What that group says about itself.</summary>
    public string? Description { get; init; }

    /// <summary>What a value of the asker's own context is, or a persona to them.</summary>
    public string? What { get; init; }

    /// <summary>The words.</summary>
    public string? Text { get; init; }

    /// <summary>A group's tone.</summary>
    public string? Tone { get; init; }

    /// <summary>How many messages of the asker were counted.</summary>
    public int? Messages { get; init; }

    /// <summary>On how many days they were said.</summary>
    public int? Days { get; init; }

    /// <summary>What they tell of most.</summary>
    public IReadOnlyList<string>? Topics { get; init; }
}

/// <summary>The shape of a line.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ShownLine))]
internal sealed partial class ShownLineJson : JsonSerializerContext;
