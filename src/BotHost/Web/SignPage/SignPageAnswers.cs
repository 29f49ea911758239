using System.Text.Json.Serialization;

namespace Confidant.BotHost.Web.SignPage;

/// <summary>What the page sends.</summary>
/// <param name="Signature">The signature's digits.</param>
internal sealed record SignPageRequest(string? Signature);

/// <summary>How a challenge stands.</summary>
/// <param name="State">open, used, expired or exhausted.</param>
internal sealed record SignPageState(string State);

/// <summary>Why a signature was not taken.</summary>
/// <param name="Error">A word that the page has a sentence for.</param>
internal sealed record SignPageProblem(string Error);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, MaxDepth = 4)]
[JsonSerializable(typeof(SignPageRequest))]
[JsonSerializable(typeof(SignPageState))]
[JsonSerializable(typeof(SignPageProblem))]
internal sealed partial class SignPageJson : JsonSerializerContext;
