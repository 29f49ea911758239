using System.Text.Json.Serialization;

namespace Confidant.BotHost.Web.SignIn;

/// <summary>Who is signed in.</summary>
/// <param name="Platform">The platform.</param>
/// <param name="Id">The account's number there.</param>
/// <param name="Name">Its name.</param>
/// <param name="Until">When it has to sign in again.</param>
internal sealed record SignInAnswer(string Platform, string Id, string Name, DateTimeOffset Until)
{
    public static SignInAnswer Of(WebVisitor visitor) =>
        new(visitor.Account.Platform.Name, visitor.Account.Value, visitor.Name, visitor.Until);
}

/// <summary>Why nobody was signed in.</summary>
/// <param name="Error">A word that the page has a sentence for.</param>
internal sealed record SignInProblem(string Error);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SignInAnswer))]
[JsonSerializable(typeof(SignInProblem))]
internal sealed partial class SignInJson : JsonSerializerContext;
